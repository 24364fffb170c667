import { formatCountCompact } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import type { Box } from './box.ts';

/** How values become heights: evenly, by orders of magnitude, or as shares of their bucket. */
export type ValueScale = 'linear' | 'log' | 'share';

/** One labelled value of the value axis. */
export type ValueTick = Readonly<{ value: number; y: number; label: string }>;

/**
 * A value axis. A logarithm has no zero: on a `log` axis values begin at `floor`, and zeros, where there are any, lie
 * `gap` pixels below it on the base line. Elsewhere `floor` and `gap` are 0.
 */
export type ValueAxis = Readonly<{ scale: ValueScale; floor: number; top: number; gap: number }>;

const tickSpacing = 44;
const wantedIntervals = 4;
const zeroGap = 16;

const intervalsIn = (height: number): number =>
  Math.max(1, Math.min(wantedIntervals, Math.floor(height / tickSpacing)));

/** The 1, 2 or 5 times a power of ten that is nearest to a number by ratio. */
const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  return power * (ratio > 7.07 ? 10 : ratio > 3.16 ? 5 : ratio > 1.41 ? 2 : 1);
};

/** Zero-based round ticks, about as many as fit the height; the last one is the top of the axis. */
export const valueTicks = (max: number, height: number): readonly number[] => {
  const top = Math.max(1, max);
  const step = Math.max(1, roundStep(top / intervalsIn(height)));
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
};

/** Powers of ten, or 1, 2 and 5 times them where few are spanned, from below the least value to above the most. */
const logTicks = (least: number, most: number, height: number): readonly number[] => {
  const from = 10 ** Math.floor(Math.log10(least));
  const decades = Math.max(1, Math.ceil(Math.log10(most / from)));
  const every = Math.ceil(decades / Math.max(1, Math.floor(height / (tickSpacing / 2))));
  const powers = Array.from(
    { length: Math.ceil(decades / every) + 1 },
    (_, index) => from * 10 ** (index * every),
  );
  if (decades > 2 || height < 3 * tickSpacing) return powers;
  const fine = powers.flatMap((power) => [power, 2 * power, 5 * power]);
  const first = fine.findLastIndex((value) => value <= least);
  const last = fine.findIndex((value) => value >= most);
  return fine.slice(first, Math.max(last, first + 1) + 1);
};

/** The axis for values on a scale, and the values that get a label. */
export const valueAxis = (
  values: readonly number[],
  scale: ValueScale,
  height: number,
): Readonly<{ axis: ValueAxis; ticks: readonly number[] }> => {
  if (scale === 'share') {
    const intervals = height < 3 * tickSpacing ? 2 : 4;
    const ticks = Array.from({ length: intervals + 1 }, (_, index) => index / intervals);
    return { axis: { scale, floor: 0, top: 1, gap: 0 }, ticks };
  }
  let [most, least, zeros] = [0, Number.POSITIVE_INFINITY, false];
  for (const value of values) {
    if (value > most) most = value;
    if (value > 0 && value < least) least = value;
    if (value <= 0) zeros = true;
  }
  if (scale === 'linear' || most === 0) {
    const ticks = valueTicks(most, height);
    return { axis: { scale: 'linear', floor: 0, top: ticks.at(-1) ?? 1, gap: 0 }, ticks };
  }
  const gap = zeros ? Math.min(zeroGap, height / 4) : 0;
  const ticks = logTicks(least, most, height - gap);
  const axis = { scale, floor: ticks[0] ?? 1, top: ticks.at(-1) ?? 1, gap };
  return { axis, ticks: zeros ? [0, ...ticks] : ticks };
};

/** The pixel of a value. */
export const valueToY = (
  value: number,
  { plot, yAxis }: Readonly<{ plot: Box; yAxis: ValueAxis }>,
): number => {
  const { scale, floor, top, gap } = yAxis;
  const bottom = plot.y + plot.height;
  if (scale !== 'log') return bottom - plot.height * (value / top);
  if (value <= 0) return bottom;
  const part = Math.max(0, Math.log(value / floor)) / Math.log(top / floor);
  return bottom - gap - (plot.height - gap) * part;
};

/** The labels of value ticks. */
export const valueLabels = (
  values: readonly number[],
  locale: string,
  scale: ValueScale = 'linear',
): readonly string[] =>
  values.map((value) => (scale === 'share' ? formatShare(value, locale) : formatCountCompact(value, locale)));
