import { tickStep } from 'd3-array';
import { formatCountCompact } from '../format/format-count.ts';

/** One labelled value of the value axis. */
export type ValueTick = Readonly<{ value: number; y: number; label: string }>;

const tickSpacing = 40;
const mostTicks = 6;

/** Whole-number ticks from zero, about `count` of them, ending at `top` or just above it. */
const ticksTo = (top: number, count: number): readonly number[] => {
  const step = Math.max(1, tickStep(0, top, count));
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
};

/** Zero-based round ticks, as many as fit the height; the last one is the top of the axis. */
export const valueTicks = (max: number, height: number): readonly number[] => {
  const top = Math.max(1, max);
  const most = Math.max(2, Math.min(mostTicks, Math.floor(height / tickSpacing) + 1));
  for (let count = most; count > 1; count -= 1) {
    const values = ticksTo(top, count);
    if (values.length <= most) return values;
  }
  return ticksTo(top, 1);
};

/** The labels of value ticks. */
export const valueLabels = (values: readonly number[], locale: string): readonly string[] =>
  values.map((value) => formatCountCompact(value, locale));
