import { formatCountCompact } from '../format/format-count.ts';

/** One labelled value of the value axis. */
export type ValueTick = Readonly<{ value: number; y: number; label: string }>;

const tickSpacing = 36;
const mostIntervals = 5;

/** The smallest whole number of the form 1, 2, 2.5 or 5 times a power of ten that is not below `least`. */
const roundStep = (least: number): number => {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const mantissas = power > 1 ? [1, 2, 2.5, 5] : [1, 2, 5];
  return (mantissas.find((mantissa) => mantissa * power >= least) ?? 10) * power;
};

/** Zero-based round ticks, as many as fit the height; the last one is the top of the axis. */
export const valueTicks = (max: number, height: number): readonly number[] => {
  const top = Math.max(1, max);
  const intervals = Math.max(1, Math.min(mostIntervals, Math.floor(height / tickSpacing)));
  const step = roundStep(top / intervals);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
};

/** The labels of value ticks. */
export const valueLabels = (values: readonly number[], locale: string): readonly string[] =>
  values.map((value) => formatCountCompact(value, locale));
