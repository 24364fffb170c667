import type { TableDefinition } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import type { Filter } from '../protocol/filter.ts';
import { rangeDays } from '../time/time-range.ts';
import { daysBetween } from '../time/utc-date.ts';
import type { Coverage, DeployedTable, Deployment } from './deployment.ts';
import { partitionsTouched } from './partitions-touched.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { typicalValues } from './typical-values.ts';

/** Rows ClickHouse reads at once at least, where the server does not say. */
const USUAL_GRANULE = 8192;

/**
 * Rows a table is expected to read. The rows sought are the table's own, cut down along the sorting key for as long as the
 * filters fix each column to some values, and by the date range where the key reaches the date; the server reads
 * granules, so each partition that is touched costs one more. Where the date comes too late in the key, only partitions
 * outside the range are left out. `undefined` where the server keeps no count of the table's rows.
 *
 * It is a fraction where few rows are sought, so that of two tables the smaller one is expected to read less.
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
  if (table.rows === 0) return 0;
  const { share, reachesDate } = soughtShare(source, resolved, deployment, definition, table);
  const touched = partitionsTouched(resolved, definition, table, coverage);
  const days = resolved.coversAllDays || definition.time === undefined ? 1 : dayShare(resolved, coverage);
  const sought = table.rows * share * (reachesDate ? days : touched.share);
  const whole = table.rows * touched.share;
  return share === 1 && !reachesDate
    ? whole
    : Math.min(whole, sought + touched.count * (table.granule ?? USUAL_GRANULE));
}

const dayShare = (resolved: ResolvedQuery, { firstDay, lastDay }: Coverage): number =>
  Math.min(1, rangeDays(resolved.scan) / (daysBetween(firstDay, lastDay) + 1));

/** What of the table the filters find along its key, and whether they get as far as the date. */
function soughtShare(
  source: Source,
  resolved: ResolvedQuery,
  deployment: Deployment,
  definition: TableDefinition,
  table: DeployedTable,
): Readonly<{ share: number; reachesDate: boolean }> {
  let share = 1;
  for (const column of table.sortingKey) {
    if (column === definition.time?.column) return { share, reachesDate: true };
    const [name] = Object.entries(source.dimensions).find(([, d]) => d.column === column) ?? [];
    const filter = resolved.filters.find((f) => f.dimension === name && f.operator === 'in');
    if (filter === undefined) break;
    share *= filterShare(source, deployment, filter);
  }
  return { share, reachesDate: false };
}

const filterShare = (source: Source, deployment: Deployment, { dimension, values }: Filter): number =>
  Math.min(1, values.length / typicalValues(source, deployment, dimension));
