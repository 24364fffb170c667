import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { buckets, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { marksAt } from '../static/marks-at.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import type { Measured } from './time-series-chart-props.ts';

/** What is said when the keyboard reaches a bucket: its name, its value, and the series it is made of. */
export function announceBucket(
  layout: TimeSeriesLayout,
  cursor: number | undefined,
  {
    granularity,
    language,
    measured = { count: wordsOf(language, 'terms', terms).count, sums: true },
  }: Readonly<{ granularity: Granularity; language: Language; measured?: Measured | undefined }>,
): string {
  if (cursor === undefined) return '';
  const date = layout.dates[cursor];
  if (date === undefined) return '';
  const values = layout.series.map(({ series }) => ({
    label: series.label,
    value: series.points[cursor]?.value ?? 0,
  }));
  const count = (value: number): string => formatCount(value, language.locale ?? 'en');
  const words = wordsOf(language, 'buckets', buckets);
  const { versions, notes } = marksAt(layout, cursor);
  return words.bucket(formatBucket(date, granularity, language), {
    incomplete: layout.partial[cursor] === true,
    facts: [
      ...(measured.sums || values.length === 1
        ? [measured.count(count(values.reduce((sum, { value }) => sum + value, 0)))]
        : []),
      ...(values.length > 1 ? [values.map(({ label, value }) => `${label} ${count(value)}`).join(', ')] : []),
      ...(versions.length === 0 ? [] : [words.released(versions)]),
      ...notes,
    ],
  });
}
