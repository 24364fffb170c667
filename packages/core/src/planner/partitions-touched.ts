import type { TableDefinition } from '../catalogue/rollup.ts';
import { bucketsOf } from '../time/time-range.ts';
import { addDays, daysBetween, earlier, later } from '../time/utc-date.ts';
import type { Coverage, DeployedTable } from './deployment.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** How the server writes the partition keys that cut by days, and what each cuts at. */
const GRAINS: Readonly<Record<string, 'month' | 'year'>> = {
  toYYYYMM: 'month',
  toStartOfMonth: 'month',
  toYear: 'year',
  toStartOfYear: 'year',
};

/** Partitions a query reads of a table, and the share of all days they hold. One where the table is not cut by days. */
export function partitionsTouched(
  resolved: ResolvedQuery,
  definition: TableDefinition,
  table: DeployedTable,
  { firstDay, lastDay }: Coverage,
): Readonly<{ count: number; share: number }> {
  const grain = grainOf(definition, table);
  if (grain === undefined) return { count: 1, share: 1 };
  const end = addDays(lastDay, 1);
  const range = resolved.coversAllDays ? { from: firstDay, to: end } : resolved.scan;
  const touched = bucketsOf(range, grain);
  const from = later(touched[0]?.start ?? range.from, firstDay);
  const to = earlier(touched.at(-1)?.end ?? range.to, end);
  return {
    count: Math.max(1, touched.length),
    share: Math.max(0, Math.min(1, daysBetween(from, to) / daysBetween(firstDay, end))),
  };
}

function grainOf(definition: TableDefinition, table: DeployedTable): 'month' | 'year' | undefined {
  const [, call = '', column] = /^(\w+)\(`?(\w+)`?\)$/.exec(table.partitionKey ?? '') ?? [];
  return column === definition.time?.column ? GRAINS[call] : undefined;
}
