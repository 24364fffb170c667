import { OTHER } from '../../catalogue/dimension.ts';
import type { Cell } from '../../protocol/result.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { textsOf } from '../texts-of.ts';

/**
 * One array of buckets, or one for each value of the top N and one for all together, from which the rest follows: one
 * scan, and a result of thousands of points stays one row, under any limit on rows.
 */
export const seriesShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) =>
    fragments.resolved.query.dimensions.length === 0 ? compileTotal(fragments) : compileSplit(fragments),
  assemble: (resolved, [row = {}]) =>
    resolved.query.dimensions.length === 0 ? assembleTotal(resolved, row) : assembleSplit(resolved, row),
};

function perBucket({ resolved, downloadsPerBucket }: QueryFragments): string {
  const { buckets = [], granularity = 'day', range } = resolved;
  return downloadsPerBucket(granularity, buckets[0]?.start ?? range.from, buckets.length);
}

const compileTotal = (fragments: QueryFragments) => ({
  columns: `CAST(${perBucket(fragments)}, 'Array(String)') AS downloads`,
  from: fragments.from(),
});

function compileSplit(fragments: QueryFragments) {
  const { resolved, dimension, measure, bind, from } = fragments;
  const [split = ''] = resolved.query.dimensions;
  const parts = `SELECT ${dimension(split)} AS member, ${perBucket(fragments)} AS amounts, ${measure('downloads')} AS total ${from()} GROUP BY member ORDER BY total DESC, member ASC`;
  const limit = bind('UInt32', resolved.limit ?? 1);
  return {
    columns: `groupArray(${limit})(member) AS members, CAST(groupArray(${limit})(amounts), 'Array(Array(String))') AS downloads, toString(count()) AS every_member, CAST(sumForEach(amounts), 'Array(String)') AS whole`,
    from: `FROM (${parts})`,
  };
}

function assembleTotal({ buckets = [] }: ResolvedQuery, row: RawRow): readonly (readonly Cell[])[] {
  const amounts = textsOf(row.downloads);
  return buckets.map(({ start, partial }, place) => [start, amounts[place] ?? '0', partial]);
}

function assembleSplit({ buckets = [] }: ResolvedQuery, row: RawRow): readonly (readonly Cell[])[] {
  const members = textsOf(row.members);
  const downloads = (row.downloads ?? []) as readonly (readonly string[])[];
  const whole = textsOf(row.whole);
  const rows = (value: string, isOther: boolean, amountAt: (place: number) => string) =>
    buckets.map(({ start, partial }, place): readonly Cell[] => [
      start,
      value,
      isOther,
      amountAt(place),
      partial,
    ]);
  const restAt = (place: number): string =>
    String(
      downloads.reduce((rest, amounts) => rest - BigInt(amounts[place] ?? '0'), BigInt(whole[place] ?? '0')),
    );
  return [
    ...members.flatMap((value, at) => rows(value, false, (place) => downloads[at]?.[place] ?? '0')),
    ...(Number(row.every_member ?? '0') > members.length ? rows(OTHER, true, restAt) : []),
  ];
}
