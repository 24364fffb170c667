import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import { compare } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { ComparedSeries } from './compared-series.ts';
import { type DataTable, seriesTable } from './data-table.ts';

/** A row for each bucket, newest first; downloads, index and share of each package. */
export const comparedTable = (
  { downloads, index, granularity }: ComparedSeries & Readonly<{ granularity: Granularity }>,
  language: Language,
): DataTable => {
  const words = wordsOf(language, 'compare', compare);
  const { locale = 'en' } = language;
  const { columns, rows } = seriesTable(downloads, granularity, language);
  const newestFirst = downloads[0]?.points.map((_, bucket) => bucket).reverse() ?? [];
  const totalOf = (bucket: number): number =>
    downloads.reduce((sum, { points }) => sum + (points[bucket]?.value ?? 0), 0);
  return {
    columns: [
      ...columns,
      ...index.map(({ label }) => words.columnOf(label, 'index')),
      ...downloads.map(({ label }) => words.columnOf(label, 'share')),
    ],
    rows: rows.map((row, position) => {
      const bucket = newestFirst[position] ?? 0;
      const total = totalOf(bucket);
      return [
        ...row,
        ...index.map(({ points }) => formatCount(points[bucket]?.value ?? 0, locale)),
        ...downloads.map(({ points }) =>
          total === 0 ? '' : formatShare((points[bucket]?.value ?? 0) / total, locale),
        ),
      ];
    }),
  };
};
