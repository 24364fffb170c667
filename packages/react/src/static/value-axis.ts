import { ticks } from 'd3-array';
import { formatCountCompact } from '../format/format-count.ts';

/** One labelled value of the value axis. */
export type ValueTick = Readonly<{ value: number; y: number; label: string }>;

const tickSpacing = 44;

/** Zero-based whole-number ticks whose last one is the top of the axis. */
export const valueTicks = (max: number, height: number): readonly number[] => {
  const top = Math.max(1, max);
  const count = Math.max(2, Math.min(6, Math.floor(height / tickSpacing)));
  const inside = ticks(0, top, count).filter(Number.isInteger);
  const step = (inside[1] ?? 1) - (inside[0] ?? 0);
  const last = inside.at(-1) ?? 0;
  return last >= top ? inside : [...inside, last + step];
};

/** The labels of value ticks. */
export const valueLabels = (values: readonly number[], locale: string): readonly string[] =>
  values.map((value) => formatCountCompact(value, locale));
