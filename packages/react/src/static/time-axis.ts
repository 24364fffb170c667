import type { Granularity } from '@downpour/core';
import { type TickUnit, tickFormat } from '../format/format-date.ts';
import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';

/** One labelled position of the time axis: `x` is the bucket's centre, `textX` keeps the label inside the chart. */
export type TimeTick = Readonly<{ index: number; date: string; x: number; textX: number; label: string }>;

/** The size of axis labels in pixels. */
export const axisTextSize = 11;
const labelGap = 12;
/** No label is narrower; it rules out a rhythm without writing its labels. */
const leastLabelWidth = 14;

/** Counts calendar periods, so that two dates in the same period have the same number. */
type Ordinal = (date: string) => number;
type Rhythm = Readonly<{ unit: TickUnit; ordinal: Ordinal }>;

const dayMs = 86_400_000;
const dayNumber: Ordinal = (date) => Date.parse(`${date}T00:00:00Z`) / dayMs;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const weekNumber: Ordinal = (date) => Math.floor((dayNumber(date) + 3) / 7);
const monthNumber: Ordinal = (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const yearNumber: Ordinal = (date) => Number(date.slice(0, 4));

const every = (unit: TickUnit, ordinal: Ordinal, counts: readonly number[]): readonly Rhythm[] =>
  counts.map((count) => ({ unit, ordinal: (date) => Math.floor(ordinal(date) / count) }));

const days = every('day', dayNumber, [1, 2, 3]);
const weeks = every('day', weekNumber, [1, 2]);
const months = every('month', monthNumber, [1, 3, 6]);
const quarters = every('quarter', monthNumber, [3]);
const years = every('year', yearNumber, [1, 2, 5, 10, 25]);

/** Calendar rhythms from fine to coarse; an axis takes the first whose labels all fit. */
const rhythms: Readonly<Record<Granularity, readonly Rhythm[]>> = {
  day: [...days, ...weeks, ...months, ...years],
  week: [...weeks, ...months, ...years],
  month: [...months, ...years],
  quarter: [...quarters, ...years],
  year: years,
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

/** The buckets with which a new period begins. */
const roundIndices = (dates: readonly string[], ordinal: Ordinal): readonly number[] =>
  dates.flatMap((date, index) =>
    ordinal(date) === ordinal(dates[index - 1] ?? dayBefore(date)) ? [] : [index],
  );

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
    const format = tickFormat(unit, locale);
    return indices.flatMap((index, order) => {
      const [date, x] = [dates[index], xs[index]];
      if (date === undefined || x === undefined) return [];
      const label = format(date, years[order] ?? false);
      const half = textWidth(label, axisTextSize) / 2;
      const textX = Math.min(Math.max(x, bounds.x + half), bounds.x + bounds.width - half);
      return [{ index, date, x, textX, label }];
    });
  };
  const options = rhythms[granularity];
  for (const { unit, ordinal } of options) {
    const indices = roundIndices(dates, ordinal);
    if (indices.length * (leastLabelWidth + labelGap) > bounds.width + labelGap) continue;
    const ticks = spaced(place(indices, unit));
    if (ticks.length > 0) return ticks;
  }
  return place([0], options[0]?.unit ?? 'day');
};
