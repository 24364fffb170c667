import { formatCountCompact } from '../format/format-count.ts';
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

/** Labels have at least this distance, in pixels. */
export const tickSpacing = 44;
const wantedIntervals = 4;

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

/** An axis and the values on it that get a label. */
export type LabelledAxis = Readonly<{ axis: ValueAxis; ticks: readonly number[] }>;

/** The axis that stands on zero. */
export const linearAxis = (most: number, height: number): LabelledAxis => {
  const ticks = valueTicks(most, height);
  return { axis: { scale: 'linear', floor: 0, top: ticks.at(-1) ?? 1, gap: 0 }, ticks };
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
): readonly string[] => {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return values.map((value) =>
    scale === 'share' ? percent.format(value) : formatCountCompact(value, locale),
  );
};
