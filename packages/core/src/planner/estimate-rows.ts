import type { TableDefinition } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import { rangeDays } from '../time/time-range.ts';
import { daysBetween } from '../time/utc-date.ts';
import type { Coverage, DeployedTable, Deployment } from './deployment.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/**
 * Rows a table is expected to read: its rows, cut down along the sorting key for as long as the filters fix each
 * column to some values, and by the date range where the key reaches the date. `undefined` where the server keeps no
 * count of the table's rows.
 */
export function estimateRows(
  source: Source,
  resolved: ResolvedQuery,
  deployment: Deployment,
  definition: TableDefinition,
  table: DeployedTable,
  coverage: Coverage,
): number | undefined {
  if (table.rows === undefined) return undefined;
  const packages = packageCount(deployment) ?? source.dimensions.package?.typicalCardinality ?? 1;
  let share = 1;
  for (const column of table.sortingKey) {
    if (column === definition.time?.column) {
      const days = daysBetween(coverage.firstDay, coverage.lastDay) + 1;
      share *= resolved.coversAllDays ? 1 : Math.min(1, rangeDays(resolved.scan) / days);
      break;
    }
    const [name, dimension] = Object.entries(source.dimensions).find(([, d]) => d.column === column) ?? [];
    const filter = resolved.filters.find((f) => f.dimension === name && f.operator === 'in');
    if (filter === undefined || dimension === undefined) break;
    const cardinality = name === 'package' ? packages : dimension.typicalCardinality;
    share *= Math.min(1, filter.values.length / cardinality);
  }
  return Math.max(Math.ceil(table.rows * share), Math.min(table.rows, 1));
}

function packageCount(deployment: Deployment): number | undefined {
  const rollup = deployment.schema.rollups.find(
    (candidate) =>
      candidate.time === undefined &&
      candidate.dimensions.length === 1 &&
      candidate.dimensions[0] === 'package',
  );
  const rows = rollup === undefined ? undefined : deployment.tables[rollup.name]?.rows;
  return rows === undefined || rows === 0 ? undefined : rows;
}
