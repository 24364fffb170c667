import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import type { TimeSeriesLayout } from '../static/time-series-layout.ts';

/** What is said when the keyboard reaches a bucket: its name, its value, and the series it is made of. */
export function announceBucket(
  layout: TimeSeriesLayout,
  cursor: number | undefined,
  granularity: Granularity,
  locale: string,
): string {
  if (cursor === undefined) return '';
  const date = layout.dates[cursor];
  if (date === undefined) return '';
  const values = layout.series.map(({ series }) => ({
    label: series.label,
    value: series.points[cursor]?.value ?? 0,
  }));
  const total = values.reduce((sum, { value }) => sum + value, 0);
  const incomplete = layout.partial[cursor] ? ', incomplete' : '';
  const parts =
    values.length > 1
      ? `. ${values.map(({ label, value }) => `${label} ${formatCount(value, locale)}`).join(', ')}`
      : '';
  return `${formatBucket(date, granularity, locale)}${incomplete}: ${formatCount(total, locale)} downloads${parts}`;
}
