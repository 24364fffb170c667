import type { Granularity } from '@downpour/core';
import { formatCountLong } from '../format/format-count.ts';
import { formatBucket } from '../format/format-date.ts';
import { formatShare } from '../format/format-share.ts';
import { series as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Point, Series } from '../series/series.ts';
import type { MarkedTimes } from './time-marks.ts';
import type { ValueScale } from './value-axis.ts';

/** What can be said of a chart over time. */
export type Described = Language &
  Readonly<{
    title: string;
    series: readonly Series[];
    granularity: Granularity;
    scale?: ValueScale | undefined;
    average?: number | undefined;
  }> &
  MarkedTimes;

const namedShares = 3;

const sumByBucket = (series: readonly Series[]): readonly Point[] =>
  (series[0]?.points ?? []).map((point, index) => ({
    ...point,
    value: series.reduce((sum, entry) => sum + (entry.points[index]?.value ?? 0), 0),
  }));

const largestShares = (series: readonly Series[], total: number, locale: string): readonly string[] =>
  [...series]
    .sort((a, b) => b.total - a.total)
    .slice(0, namedShares)
    .map((entry) => `${entry.label} ${formatShare(entry.total / total, locale)}`);

/** What a time series chart shows, in sentences for those who don't see it. */
export const describeSeries = (described: Described): string => {
  const { title, series, granularity, locale = 'en' } = described;
  const words = wordsOf(described, 'series', english);
  const points = sumByBucket(series);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return words.noData(title);
  const total = points.reduce((sum, point) => sum + point.value, 0);
  const name = (point: Point) => formatBucket(point.date, granularity, described);
  const start = words.start(title, granularity, { first: name(first), last: name(last) });
  if (total === 0) return words.none(start);

  const highest = points.reduce((best, point) => (point.value > best.value ? point : best));
  const complete = points.filter((point) => !point.partial).at(-1);
  const count = (value: number) => formatCountLong(value, locale);
  const facts = words.facts(start, granularity, {
    total: count(total),
    highest: count(highest.value),
    at: name(highest),
    last: complete === undefined ? undefined : count(complete.value),
  });
  const shares = series.length > 1 ? words.shares(series.length, largestShares(series, total, locale)) : '';
  const incomplete = last.partial ? words.lastIncomplete(granularity) : '';
  return `${facts}${shares}${incomplete}`;
};
