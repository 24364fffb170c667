import { type Granularity, nextBucket, type TimeRange } from '@downpour/core';

/**
 * The days that buckets `a` to `b` (in either order, both included) stand for, within what was answered: from the first
 * day of the earlier to the day after the last day of the later.
 */
export function brushRange(
  dates: readonly string[],
  granularity: Granularity,
  answered: TimeRange,
  a: number,
  b: number,
): TimeRange | undefined {
  const first = dates[Math.min(a, b)];
  const last = dates[Math.max(a, b)];
  if (first === undefined || last === undefined) return undefined;
  const end = nextBucket(granularity, last);
  return {
    from: first < answered.from ? answered.from : first,
    to: end > answered.to ? answered.to : end,
  };
}
