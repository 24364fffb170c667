import { UNKNOWN } from '../catalogue/dimension.ts';
import type { Source } from '../catalogue/source.ts';
import { type Request, requestedPackages } from '../protocol/request.ts';
import { quoteIdentifier, quoteTable } from '../sql/identifier.ts';
import { createStatement, type Statement } from '../sql/statement.ts';
import type { Deployment } from './deployment.ts';
import { wholeTables } from './whole-tables.ts';

/** A value that a request wants to keep. Versions belong to packages; all other values to the whole data. */
export type WantedValue = Readonly<{ dimension: string; value: string; packages: readonly string[] }>;

/** The values a request keeps, save those that always have a meaning, and packages, which are looked up on their own. */
export function wantedValues(source: Source, request: Request): readonly WantedValue[] {
  const packages = requestedPackages(request);
  return request.filters
    .filter(({ dimension, operator }) => operator === 'in' && dimension !== 'package')
    .flatMap(({ dimension, values }) =>
      values
        .filter(
          (value) => value !== UNKNOWN && source.dimensions[dimension]?.values?.includes(value) !== true,
        )
        .map((value) => ({ dimension, value, packages: dimension === 'version' ? packages : [] })),
    );
}

/**
 * Asks whether a value occurs at all, in the smallest table that has its column:
 * `SELECT 1 AS found FROM table WHERE version = … AND project IN … LIMIT 1`. Gives `undefined` where no table has the
 * column, so that no value but `unknown` occurs.
 */
export function occurrenceStatement(
  source: Source,
  deployment: Deployment,
  wanted: WantedValue,
): Statement | undefined {
  const column = source.dimensions[wanted.dimension]?.column ?? '';
  const packageColumn = source.dimensions.package?.column ?? '';
  const smallest = wholeTables(deployment).find(
    ({ table }) => Object.hasOwn(table.columns, column) && Object.hasOwn(table.columns, packageColumn),
  );
  if (smallest === undefined) return undefined;
  const scope =
    wanted.packages.length === 0 ? '' : ` AND ${quoteIdentifier(packageColumn)} IN {packages:Array(String)}`;
  return createStatement(
    `SELECT 1 AS found FROM ${quoteTable(deployment.database, smallest.table.name)} WHERE ${quoteIdentifier(column)} = {value:String}${scope} LIMIT 1`,
    { value: wanted.value, ...(wanted.packages.length === 0 ? {} : { packages: wanted.packages }) },
  );
}
