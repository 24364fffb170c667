import type { Granularity } from '@downpour/core';
import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { formatTick, type TickUnit } from '../format/format-date.ts';
import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';

/** One labelled position of the time axis: `x` is the bucket's centre, `textX` keeps the label inside the chart. */
export type TimeTick = Readonly<{ index: number; date: string; x: number; textX: number; label: string }>;

/** The size of axis labels in pixels. */
export const axisTextSize = 11;
const labelGap = 12;

type Rhythm = Readonly<{ unit: TickUnit; interval: TimeInterval | null }>;

const epoch = new Date(0);
const everyNth = (interval: CountableTimeInterval, n: number): TimeInterval =>
  interval.filter((date) => interval.count(epoch, date) % n === 0);

/** Calendar rhythms from fine to coarse; an axis takes the first whose labels all fit. */
const rhythms = (granularity: Granularity): readonly Rhythm[] => {
  const days: readonly Rhythm[] = [
    { unit: 'day', interval: utcDay },
    { unit: 'day', interval: everyNth(utcDay, 2) },
    { unit: 'day', interval: everyNth(utcDay, 3) },
  ];
  const weeks: readonly Rhythm[] = [1, 2].map((n) => ({ unit: 'day', interval: everyNth(utcMonday, n) }));
  const quarterly = utcMonth.every(3);
  const months: readonly Rhythm[] = [
    { unit: 'month', interval: utcMonth },
    { unit: 'month', interval: quarterly },
    { unit: 'month', interval: utcMonth.every(6) },
  ];
  const years: readonly Rhythm[] = [1, 2, 5, 10, 25].map((n) => ({
    unit: 'year',
    interval: utcYear.every(n),
  }));
  switch (granularity) {
    case 'day':
      return [...days, ...weeks, ...months, ...years];
    case 'week':
      return [...weeks, ...months, ...years];
    case 'month':
      return [...months, ...years];
    case 'quarter':
      return [{ unit: 'quarter', interval: quarterly }, ...years];
    case 'year':
      return years;
  }
};

const at = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The buckets that round calendar dates fall in: the first to start on each date or after it. */
const roundIndices = (dates: readonly string[], interval: TimeInterval | null): readonly number[] => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || interval === null) return [];
  const rounds = interval.range(at(first), utcDay.offset(at(last), 1));
  const indices = rounds.map((round) => {
    const date = round.toISOString().slice(0, 10);
    return dates.findIndex((start) => start >= date);
  });
  return [...new Set(indices)].filter((index) => index >= 0);
};

const apart = (before: TimeTick, after: TimeTick): boolean =>
  after.textX - before.textX >=
  (textWidth(before.label, axisTextSize) + textWidth(after.label, axisTextSize)) / 2 + labelGap;

/** The ticks if their labels are apart; a last label pushed in from the edge may give way. */
const spaced = (ticks: readonly TimeTick[]): readonly TimeTick[] => {
  const firstClash = ticks.findIndex((tick, index) => {
    const before = ticks[index - 1];
    return before !== undefined && !apart(before, tick);
  });
  if (firstClash < 0) return ticks;
  const last = ticks.at(-1);
  return firstClash === ticks.length - 1 && last?.textX !== last?.x ? ticks.slice(0, -1) : [];
};

/** The year is written where it changes, and at the start where the axis opens with it or names no other. */
const yearsOf = (dates: readonly string[], unit: TickUnit): readonly boolean[] => {
  const years = dates.map((date) => date.slice(0, 4));
  const oneYear = new Set(years).size === 1;
  return dates.map((date, index) => {
    if (index > 0 && years[index] !== years[index - 1]) return true;
    return index === 0 && unit !== 'day' && (oneYear || date.slice(5, 7) === '01');
  });
};

/** Labels at an even calendar rhythm, as many as fit side by side; a new year shows its number. */
export const timeTicks = (
  dates: readonly string[],
  xs: readonly number[],
  granularity: Granularity,
  bounds: Box,
  locale: string,
): readonly TimeTick[] => {
  const place = (indices: readonly number[], unit: TickUnit): readonly TimeTick[] => {
    const years = yearsOf(
      indices.map((index) => dates[index] ?? ''),
      unit,
    );
    return indices.flatMap((index, order) => {
      const [date, x] = [dates[index], xs[index]];
      if (date === undefined || x === undefined) return [];
      const label = formatTick(date, unit, years[order] ?? false, locale);
      const half = textWidth(label, axisTextSize) / 2;
      const textX = Math.min(Math.max(x, bounds.x + half), bounds.x + bounds.width - half);
      return [{ index, date, x, textX, label }];
    });
  };
  const options = rhythms(granularity);
  for (const { unit, interval } of options) {
    const ticks = spaced(place(roundIndices(dates, interval), unit));
    if (ticks.length > 0) return ticks;
  }
  return place([0], options[0]?.unit ?? 'day');
};
