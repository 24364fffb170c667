import { presetStart, type RangePreset, type TimeRange, type UtcDate } from '@downpour/core';

/** Half-open days `[from, to)`, either end open, or a preset counted back from `to`. Never both `from` and `range`. */
export type RangeSelection = Readonly<{ from?: UtcDate; to?: UtcDate; range?: RangePreset }>;

/** Only the range of a state. */
export const rangeOf = ({ from, to, range }: RangeSelection): RangeSelection => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(range === undefined || range === 'all' ? {} : { range }),
});

/** Whether two selections mean the same days. */
export const sameRange = (a: RangeSelection, b: RangeSelection): boolean =>
  JSON.stringify(rangeOf(a)) === JSON.stringify(rangeOf(b));

/** The days a selection stands for among those the data has; undefined where that needs days nobody knows. */
export function daysOfSelection(
  { from, to, range }: RangeSelection,
  available: TimeRange | undefined,
): TimeRange | undefined {
  const end = to ?? available?.to;
  if (end === undefined) return undefined;
  const start = from ?? (range === undefined ? undefined : presetStart(range, end)) ?? available?.from;
  if (start === undefined) return undefined;
  if (available === undefined) return { from: start, to: end };
  return {
    from: start < available.from ? available.from : start,
    to: end > available.to ? available.to : end,
  };
}
