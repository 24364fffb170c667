import { addDays, type UtcDate } from '@downpour/core';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SOONEST_MS = 10 * MINUTE_MS;

/**
 * Milliseconds for which an answer stays the newest there is. The day after `asOf` is complete at the end of that day,
 * UTC; data that is late by then is asked for again after a quarter of the time it is late, at least every ten minutes
 * apart and at most a day.
 */
export function freshForMs(asOf: UtcDate, now: number): number {
  const expected = Date.parse(`${addDays(asOf, 2)}T00:00:00Z`);
  const early = expected - now;
  if (early > 0) return Math.max(SOONEST_MS, Math.min(early, DAY_MS));
  return Math.max(SOONEST_MS, Math.min(-early / 4, DAY_MS));
}
