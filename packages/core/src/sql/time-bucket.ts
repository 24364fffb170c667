import type { Granularity } from '../time/granularity.ts';

const BUCKETS: Readonly<Record<Granularity, (column: string) => string>> = {
  day: (column) => column,
  week: (column) => `toStartOfWeek(${column}, 1)`,
  month: (column) => `toStartOfMonth(${column})`,
  quarter: (column) => `toStartOfQuarter(${column})`,
  year: (column) => `toStartOfYear(${column})`,
};

/** SQL for the first day of the bucket a `Date` column falls into: `toStartOfWeek(date, 1)` for ISO weeks, and so on. */
export const timeBucket = (granularity: Granularity, column: string): string => BUCKETS[granularity](column);
