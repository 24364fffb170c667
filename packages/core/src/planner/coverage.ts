import type { Source } from '../catalogue/source.ts';
import { aggregateExpression } from '../sql/aggregate.ts';
import { quoteIdentifier, quoteTable } from '../sql/identifier.ts';
import { createStatement, type Statement } from '../sql/statement.ts';
import { addDays, earlier, type UtcDate } from '../time/utc-date.ts';
import type { Coverage, Deployment } from './deployment.ts';
import { wholeTables } from './whole-tables.ts';

/**
 * Asks for the first and last day of the data, or of one package, from the smallest table that knows:
 * `SELECT min(date) AS first_day, max(date) AS last_day, toString(count()) AS found FROM table WHERE project = …`.
 */
export function extentStatement(source: Source, deployment: Deployment, packageName?: string): Statement {
  const [smallest] = wholeTables(deployment).flatMap(({ definition, table }) => {
    const first = aggregateExpression(source, 'firstDay', definition, 'states');
    const last = aggregateExpression(source, 'lastDay', definition, 'states');
    const present = Object.keys(definition.columns).every((column) => table.columns[column] !== undefined);
    return !present || first === undefined || last === undefined ? [] : [{ table, first, last }];
  });
  if (smallest === undefined)
    throw new TypeError(`No table of schema ${deployment.schema.name} knows its days.`);
  const column = source.dimensions.package?.column ?? 'project';
  const where = packageName === undefined ? '' : ` WHERE ${quoteIdentifier(column)} = {package:String}`;
  return createStatement(
    `SELECT ${smallest.first} AS first_day, ${smallest.last} AS last_day, toString(count()) AS found FROM ${quoteTable(deployment.database, smallest.table.name)}${where}`,
    packageName === undefined ? {} : { package: packageName },
  );
}

/** Days of a row of `extentStatement`; `undefined` where there is no data. */
export function readExtent(
  row: Readonly<Record<string, unknown>> | undefined,
): Readonly<{ firstDay: UtcDate; lastDay: UtcDate }> | undefined {
  if (row === undefined || row.found === '0') return undefined;
  return { firstDay: String(row.first_day), lastDay: String(row.last_day) };
}

/** Coverage of the data: its last complete day is its last day, unless that is today or later, as UTC counts. */
export function coverageOf(
  extent: Readonly<{ firstDay: UtcDate; lastDay: UtcDate }>,
  today: UtcDate,
): Coverage {
  return { ...extent, asOf: earlier(extent.lastDay, addDays(today, -1)) };
}
