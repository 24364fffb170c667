import type { Series } from './series.ts';

type ComparedRow = Readonly<{
  date: string;
  package: string;
  downloads: number;
  index: number | null;
  share: number | null;
  partial: boolean;
}>;

/** Packages side by side: downloads, and downloads against the first bucket with any, which is 100. Most downloads first. */
export type ComparedSeries = Readonly<{ downloads: readonly Series[]; index: readonly Series[] }>;

/** The index of the first bucket with downloads. */
const INDEX_BASE = 100;

/** A series of downloads and one of the index for each package, in one order. */
export function comparedSeries(rows: readonly ComparedRow[]): ComparedSeries {
  const grouped = new Map<string, ComparedRow[]>();
  for (const row of rows) {
    const group = grouped.get(row.package);
    if (group === undefined) grouped.set(row.package, [row]);
    else group.push(row);
  }
  const packages = [...grouped]
    .map(([name, group]) => ({
      name,
      group,
      total: group.reduce((sum, { downloads }) => sum + downloads, 0),
    }))
    .sort((a, b) => b.total - a.total);
  const seriesOf = (value: (row: ComparedRow) => number): readonly Series[] =>
    packages.map(({ name, group, total }) => ({
      key: name,
      label: name,
      kind: 'value',
      points: group.map((row) => ({ date: row.date, value: value(row), partial: row.partial })),
      total,
    }));
  return {
    downloads: seriesOf(({ downloads }) => downloads),
    index: seriesOf(({ index }) => (index ?? 0) * INDEX_BASE),
  };
}
