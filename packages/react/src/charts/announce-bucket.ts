import type { Granularity } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import type { TimeSeriesLayout } from '../static/time-series-layout.ts';
import type { BucketSelection } from './useBucketNavigation.ts';

/** Selected buckets by name: `Mar 1, 2026 – Mar 16, 2026`. */
export function selectionLabel(
  { dates }: Pick<TimeSeriesLayout, 'dates'>,
  { anchor, head }: BucketSelection,
  granularity: Granularity,
  locale: string,
): string {
  const name = (index: number): string => formatBucket(dates[index] ?? '', granularity, locale);
  const [first, last] = [Math.min(anchor, head), Math.max(anchor, head)];
  return first === last ? name(first) : `${name(first)} – ${name(last)}`;
}

/** What is said when the keyboard reaches a bucket: its name, its value, and the series it is made of. */
export function announceBucket(
  layout: TimeSeriesLayout,
  cursor: number | undefined,
  selection: BucketSelection | undefined,
  granularity: Granularity,
  locale: string,
): string {
  if (cursor === undefined) return '';
  const date = layout.dates[cursor];
  if (date === undefined) return '';
  if (selection !== undefined) {
    return `${selectionLabel(layout, selection, granularity, locale)} selected. Enter zooms in.`;
  }
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
