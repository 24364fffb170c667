import type { Granularity } from '@downpour/core';
import { formatCountLong } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { formatShare } from '../format/format-share.ts';
import type { Point, Series } from '../series/series.ts';

type Described = Readonly<{
  title: string;
  series: readonly Series[];
  granularity: Granularity;
  locale?: string | undefined;
}>;

const namedShares = 3;

const sumByBucket = (series: readonly Series[]): readonly Point[] =>
  (series[0]?.points ?? []).map((point, index) => ({
    ...point,
    value: series.reduce((sum, entry) => sum + (entry.points[index]?.value ?? 0), 0),
  }));

const sharesSentence = (series: readonly Series[], total: number, locale: string): string => {
  const largest = [...series].sort((a, b) => b.total - a.total).slice(0, namedShares);
  const shares = largest.map((entry) => `${entry.label} ${formatShare(entry.total / total, locale)}`);
  return ` Largest of ${series.length}: ${shares.join(', ')}.`;
};

/** What a time series chart shows, in sentences for those who don't see it. */
export const describeSeries = ({ title, series, granularity, locale = 'en' }: Described): string => {
  const points = sumByBucket(series);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${title}: no data.`;
  const total = points.reduce((sum, point) => sum + point.value, 0);
  const name = (point: Point) => formatBucket(point.date, granularity, locale);
  const preposition = granularity === 'day' ? 'on' : granularity === 'week' ? 'in the' : 'in';
  const period =
    first === last
      ? `${preposition} ${name(first)}`
      : granularity === 'week'
        ? `from the ${name(first)} to the ${name(last)}`
        : `from ${name(first)} to ${name(last)}`;
  const start = `${title} per ${granularity} ${period}`;
  if (total === 0) return `${start}: none.`;

  const highest = points.reduce((best, point) => (point.value > best.value ? point : best));
  const complete = points.filter((point) => !point.partial).at(-1);
  const count = (value: number) => formatCountLong(value, locale);
  const sentence = [
    `${start}: ${count(total)} in total`,
    `highest ${count(highest.value)} ${preposition} ${name(highest)}`,
    ...(complete === undefined ? [] : [`last complete ${granularity} ${count(complete.value)}`]),
  ].join(', ');
  const shares = series.length > 1 ? sharesSentence(series, total, locale) : '';
  return `${sentence}.${shares}${last.partial ? ` The last ${granularity} is incomplete.` : ''}`;
};
