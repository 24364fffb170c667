import type { Granularity } from '../time/granularity.ts';
import { daysBetween, EARLIEST_DATE, type UtcDate } from '../time/utc-date.ts';

/** Buckets as whole numbers: bucket `n` holds the days whose number lies in `[n * step, …)` counted from any first bucket. */
export type BucketNumber = Readonly<{
  /** SQL for the number of a `Date` column's day. */
  sql: (column: string) => string;
  /** The same number for the first day of a bucket. */
  of: (start: UtcDate) => number;
  /** How far apart the first days of two buckets are. */
  step: number;
}>;

const dayNumber = (date: UtcDate): number => daysBetween(EARLIEST_DATE, date);
const yearOf = (date: UtcDate): number => Number(date.slice(0, 4));
const monthOf = (date: UtcDate): number => Number(date.slice(5, 7));

const NUMBERS: Readonly<Record<Granularity, BucketNumber>> = {
  day: { sql: (column) => column, of: dayNumber, step: 1 },
  week: { sql: (column) => column, of: dayNumber, step: 7 },
  month: {
    sql: (column) => `toRelativeMonthNum(${column})`,
    of: (start) => yearOf(start) * 12 + monthOf(start),
    step: 1,
  },
  quarter: {
    sql: (column) => `toRelativeQuarterNum(${column})`,
    of: (start) => yearOf(start) * 4 + Math.floor((monthOf(start) - 1) / 3),
    step: 1,
  },
  year: { sql: (column) => `toRelativeYearNum(${column})`, of: yearOf, step: 1 },
};

/** How the buckets of a granularity are numbered, in SQL and here: a `Date` is its own number, months are `toRelativeMonthNum(date)`. */
export const bucketNumber = (granularity: Granularity): BucketNumber => NUMBERS[granularity];
