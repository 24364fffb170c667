import { OTHER } from '../../catalogue/dimension.ts';
import type { Cell } from '../../protocol/result.ts';
import type { UtcDate } from '../../time/utc-date.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';

/**
 * One row per value, its buckets as two arrays: a result of thousands of points stays a handful of rows, under any
 * limit on rows. The top N is taken over the whole range in the same scan.
 */
export const seriesShape: QueryShape = {
  compile: (fragments) =>
    fragments.resolved.query.dimensions.length === 0 ? compileTotal(fragments) : compileSplit(fragments),
  assemble: (resolved, rows) =>
    resolved.query.dimensions.length === 0 ? assembleTotal(resolved, rows) : assembleSplit(resolved, rows),
};

const compileTotal = ({ resolved, bucket, measure, from }: QueryFragments) => ({
  columns: 'groupArray(bucket) AS dates, groupArray(toString(amount)) AS downloads',
  from: `FROM (SELECT ${bucket(resolved.granularity ?? 'day')} AS bucket, ${measure('downloads')} AS amount ${from()} GROUP BY bucket ORDER BY bucket)`,
});

function compileSplit({ resolved, bucket, dimension, measure, bind, from }: QueryFragments) {
  const [split = ''] = resolved.query.dimensions;
  const limit = bind('UInt32', resolved.limit ?? 1);
  const cells = `SELECT ${bucket(resolved.granularity ?? 'day')} AS bucket, ${dimension(split)} AS member, ${measure('downloads')} AS amount ${from()} GROUP BY bucket, member`;
  const totals = `SELECT bucket, member, amount, sum(amount) OVER (PARTITION BY member) AS total FROM (${cells})`;
  const ranked = `SELECT bucket, member, amount, dense_rank() OVER (ORDER BY total DESC, member ASC) AS place FROM (${totals})`;
  const joined = `SELECT bucket, if(place > ${limit}, '${OTHER}', member) AS value, place > ${limit} AS other, sum(amount) AS joined_amount, min(place) AS first_place FROM (${ranked}) GROUP BY bucket, value, other ORDER BY bucket`;
  return {
    columns: 'value, other, groupArray(bucket) AS dates, groupArray(toString(joined_amount)) AS downloads',
    from: `FROM (${joined}) GROUP BY value, other`,
    orderBy: 'other, min(first_place)',
  };
}

function amountsByDate(row: RawRow | undefined): ReadonlyMap<UtcDate, string> {
  const dates = (row?.dates ?? []) as readonly string[];
  const amounts = (row?.downloads ?? []) as readonly string[];
  return new Map(dates.map((date, i) => [date, amounts[i] ?? '0']));
}

function assembleTotal(resolved: ResolvedQuery, [row]: readonly RawRow[]): readonly (readonly Cell[])[] {
  const amounts = amountsByDate(row);
  return (resolved.buckets ?? []).map(({ start, partial }) => [start, amounts.get(start) ?? '0', partial]);
}

const assembleSplit = (resolved: ResolvedQuery, rows: readonly RawRow[]): readonly (readonly Cell[])[] =>
  rows.flatMap((row) => {
    const amounts = amountsByDate(row);
    return (resolved.buckets ?? []).map(({ start, partial }): readonly Cell[] => [
      start,
      String(row.value),
      Number(row.other) === 1,
      amounts.get(start) ?? '0',
      partial,
    ]);
  });
