import type { Granularity } from '@downpour/core';
import { type TickUnit, tickFormat } from '../format/format-date.ts';
import type { Language } from '../messages/messages.ts';
import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';
import { rhythmsOf, roundBuckets } from './time-axis-rhythm.ts';

/** One labelled position of the time axis: `x` is the bucket's centre, `textX` keeps the label inside the chart. */
export type TimeTick = Readonly<{ index: number; date: string; x: number; textX: number; label: string }>;

/** The size of axis labels in pixels. */
export const axisTextSize = 11;
const labelGap = 12;
/** No label is narrower; it rules out a rhythm without writing its labels. */
const leastLabelWidth = 14;

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
  language: Language,
): readonly TimeTick[] => {
  const place = (indices: readonly number[], unit: TickUnit): readonly TimeTick[] => {
    const years = yearsOf(
      indices.map((index) => dates[index] ?? ''),
      unit,
    );
    const format = tickFormat(unit, language);
    return indices.flatMap((index, order) => {
      const [date, x] = [dates[index], xs[index]];
      if (date === undefined || x === undefined) return [];
      const label = format(date, years[order] ?? false);
      const half = textWidth(label, axisTextSize) / 2;
      const textX = Math.min(Math.max(x, bounds.x + half), bounds.x + bounds.width - half);
      return [{ index, date, x, textX, label }];
    });
  };
  const options = rhythmsOf(granularity);
  for (const rhythm of options) {
    const indices = roundBuckets(dates, rhythm);
    if (indices.length * (leastLabelWidth + labelGap) > bounds.width + labelGap) continue;
    const ticks = spaced(place(indices, rhythm.unit));
    if (ticks.length > 0) return ticks;
  }
  return place([0], options[0]?.unit ?? 'day');
};
