import type { Source } from '../catalogue/source.ts';
import type { Deployment } from './deployment.ts';
import { wholeTables } from './whole-tables.ts';

const PACKAGE = 'package';

/**
 * How many values a dimension has, packages overall and any other within one package. The rows of tables without days
 * bound it: one by package has a row for each, one by package and version a row for each version. Where there is no
 * such table, or it holds more dimensions than it has rows to tell, the catalogue's own figure.
 */
export function typicalValues(source: Source, deployment: Deployment, dimension: string): number {
  const typical = source.dimensions[dimension]?.typicalCardinality ?? 1;
  const packages = fewestRows(deployment, [PACKAGE]);
  if (dimension === PACKAGE) return packages ?? typical;
  const combined = fewestRows(deployment, [PACKAGE, dimension]);
  return packages === undefined || combined === undefined
    ? typical
    : Math.max(1, Math.min(typical, combined / packages));
}

/** Rows of the smallest table without days that has the dimensions. */
function fewestRows(deployment: Deployment, dimensions: readonly string[]): number | undefined {
  const rows = wholeTables(deployment)
    .filter(
      ({ definition }) =>
        definition.time === undefined && dimensions.every((name) => definition.dimensions.includes(name)),
    )
    .flatMap(({ table }) => (table.rows === undefined || table.rows === 0 ? [] : [table.rows]));
  return rows[0];
}
