import type { Granularity } from '@downpour/core';
import { utcTicks } from 'd3-time';
import { formatTick, type TickUnit } from '../format/format-date.ts';
import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';

/** One labelled position of the time axis: `x` is the bucket's centre, `textX` keeps the label inside the chart. */
export type TimeTick = Readonly<{ index: number; date: string; x: number; textX: number; label: string }>;

const dayMs = 86_400_000;
const labelSpacing = 84;
const labelGap = 10;

/** The size of axis labels in pixels. */
export const axisTextSize = 11;

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const unitOf = (granularity: Granularity, stepDays: number): TickUnit => {
  if (granularity === 'year' || stepDays >= 360) return 'year';
  if (granularity === 'quarter') return 'quarter';
  return granularity === 'month' || stepDays >= 27 ? 'month' : 'day';
};

/** Indices of the buckets that round calendar dates fall on, about `count` of them. */
const roundIndices = (dates: readonly string[], count: number): readonly number[] => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (dates.length <= count) return dates.map((_, index) => index);
  const starts = dates.map(at);
  const ticks = utcTicks(new Date(at(first)), new Date(at(last)), count);
  const indices = ticks.map((tick) => starts.findIndex((start) => start >= tick.getTime()));
  return [...new Set(indices)].filter((index) => index >= 0);
};

/** Labels at round dates that fit side by side; a new year shows its number. */
export const timeTicks = (
  dates: readonly string[],
  xs: readonly number[],
  granularity: Granularity,
  plot: Box,
  bounds: Box,
  locale: string,
): readonly TimeTick[] => {
  const count = Math.max(2, Math.floor(plot.width / labelSpacing));
  const indices = roundIndices(dates, count);
  const [a, b] = [dates[indices[0] ?? 0], dates[indices[1] ?? 0]];
  const stepDays = a !== undefined && b !== undefined ? (at(b) - at(a)) / dayMs : 0;
  const unit = unitOf(granularity, stepDays);
  const ticks: TimeTick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let year = unit === 'day' ? dates[indices[0] ?? 0]?.slice(0, 4) : undefined;
  for (const index of indices) {
    const [date, x] = [dates[index], xs[index]];
    if (date === undefined || x === undefined) continue;
    const label = formatTick(date, unit, date.slice(0, 4) !== year, locale);
    const half = textWidth(label, axisTextSize) / 2;
    const textX = Math.min(Math.max(x, bounds.x + half), bounds.x + bounds.width - half);
    if (textX - half < end + labelGap) continue;
    ticks.push({ index, date, x, textX, label });
    end = textX + half;
    year = date.slice(0, 4);
  }
  return ticks;
};
