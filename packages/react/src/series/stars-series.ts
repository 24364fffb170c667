import type { Series } from './series.ts';

type StarsRow = Readonly<{ date: string; stars: number; total: number; partial: boolean }>;

/** Stars by the end of each bucket, and those gained in it. */
export function starsSeries(
  rows: readonly StarsRow[],
  labels: Readonly<{ total: string; new: string }>,
): Readonly<{ total: Series; gained: Series }> {
  return {
    total: {
      key: 'total',
      label: labels.total,
      kind: 'value',
      points: rows.map(({ date, total, partial }) => ({ date, value: total, partial })),
      total: rows.at(-1)?.total ?? 0,
    },
    gained: {
      key: 'new',
      label: labels.new,
      kind: 'value',
      points: rows.map(({ date, stars, partial }) => ({ date, value: stars, partial })),
      total: rows.reduce((sum, { stars }) => sum + stars, 0),
    },
  };
}
