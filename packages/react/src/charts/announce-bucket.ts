import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { buckets } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { TimeSeriesLayout } from '../static/time-series-layout.ts';

/** What is said when the keyboard reaches a bucket: its name, its value, and the series it is made of. */
export function announceBucket(
  layout: TimeSeriesLayout,
  cursor: number | undefined,
  { granularity, language }: Readonly<{ granularity: Granularity; language: Language }>,
): string {
  if (cursor === undefined) return '';
  const date = layout.dates[cursor];
  if (date === undefined) return '';
  const values = layout.series.map(({ series }) => ({
    label: series.label,
    value: series.points[cursor]?.value ?? 0,
  }));
  const total = values.reduce((sum, { value }) => sum + value, 0);
  const count = (value: number): string => formatCount(value, language.locale ?? 'en');
  return wordsOf(language, 'buckets', buckets).bucket(formatBucket(date, granularity, language), {
    incomplete: layout.partial[cursor] === true,
    count: count(total),
    parts: values.length > 1 ? values.map(({ label, value }) => `${label} ${count(value)}`) : [],
  });
}
