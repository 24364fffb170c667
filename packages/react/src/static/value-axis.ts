import { range, tickStep } from 'd3-array';
import { formatCountCompact } from '../format/format-count.ts';

/** One labelled value of the value axis. */
export type ValueTick = Readonly<{ value: number; y: number; label: string }>;

const tickSpacing = 44;
const wantedIntervals = 4;

/** Zero-based round ticks, about as many as fit the height; the last one is the top of the axis. */
export const valueTicks = (max: number, height: number): readonly number[] => {
  const top = Math.max(1, max);
  const intervals = Math.max(1, Math.min(wantedIntervals, Math.floor(height / tickSpacing)));
  const step = Math.max(1, tickStep(0, top, intervals));
  return range(0, top + step, step);
};

/** The labels of value ticks. */
export const valueLabels = (values: readonly number[], locale: string): readonly string[] =>
  values.map((value) => formatCountCompact(value, locale));
