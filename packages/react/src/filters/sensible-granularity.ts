import { daysBetween, type Granularity, type TimeRange, type UtcDate } from '@downpour/core';
import { daysOfSelection, type RangeSelection } from './range-selection.ts';

const DAYS: Readonly<Record<Granularity, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const FEWEST_BUCKETS = 2;
/** A little below what the proxy refuses as too many. */
const MOST_BUCKETS = 4_000;
/** Where a preset ends while nobody knows where the data does: its length is the same but for leap days. */
const ANY_END: UtcDate = '2001-01-01';

/**
 * Whether buckets of this width say something about a range: at least two whole ones fit, and there are not thousands.
 * Where the days of the range are not known, every width may be sensible.
 */
export function isSensible(
  granularity: Granularity,
  selection: RangeSelection,
  available?: TimeRange | undefined,
): boolean {
  const days =
    available === undefined && selection.range !== undefined
      ? daysOfSelection({ to: ANY_END, ...selection }, undefined)
      : daysOfSelection(selection, available);
  if (days === undefined) return true;
  const buckets = daysBetween(days.from, days.to) / DAYS[granularity];
  return granularity === 'day'
    ? buckets <= MOST_BUCKETS
    : buckets >= FEWEST_BUCKETS && buckets <= MOST_BUCKETS;
}
