import { addDays, addMonths, daysBetween, isoWeekday, type UtcDate } from './utc-date.ts';

/** Bucket widths, finest first. */
export const GRANULARITIES = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** The width of a time bucket. Weeks are ISO weeks (Monday first); all buckets are UTC. */
export type Granularity = (typeof GRANULARITIES)[number];

/** Buckets a chart is given at most when the granularity is left to us. */
export const DEFAULT_MAX_BUCKETS = 200;

const STARTS: Readonly<Record<Granularity, (date: UtcDate) => UtcDate>> = {
  day: (date) => date,
  week: (date) => addDays(date, -isoWeekday(date)),
  month: (date) => `${date.slice(0, 8)}01`,
  quarter: (date) => {
    const month = Number(date.slice(5, 7));
    return `${date.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  },
  year: (date) => `${date.slice(0, 5)}01-01`,
};

const NEXT: Readonly<Record<Granularity, (start: UtcDate) => UtcDate>> = {
  day: (start) => addDays(start, 1),
  week: (start) => addDays(start, 7),
  month: (start) => addMonths(start, 1),
  quarter: (start) => addMonths(start, 3),
  year: (start) => addMonths(start, 12),
};

/** First day of the bucket that holds `date`. */
export const bucketStart = (granularity: Granularity, date: UtcDate): UtcDate => STARTS[granularity](date);

/** First day of the bucket after the one that starts at `start`. */
export const nextBucket = (granularity: Granularity, start: UtcDate): UtcDate => NEXT[granularity](start);

/** Whether every bucket of `coarse` is a whole number of buckets of `fine` (a week does not nest in a month). */
export function nests(fine: Granularity, coarse: Granularity): boolean {
  if (fine === coarse || fine === 'day') return true;
  if (fine === 'week') return false;
  return GRANULARITIES.indexOf(fine) < GRANULARITIES.indexOf(coarse) && coarse !== 'week';
}

const SHORTEST_DAYS: Readonly<Record<Granularity, number>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
};

const mostBuckets = (days: number, granularity: Granularity): number =>
  granularity === 'day' ? days : Math.ceil(days / SHORTEST_DAYS[granularity]) + 1;

/** The finest granularity that cuts `[from, to)` into at most `maxBuckets` buckets; years when none does. */
export function granularityFor(
  from: UtcDate,
  to: UtcDate,
  maxBuckets: number = DEFAULT_MAX_BUCKETS,
): Granularity {
  const days = daysBetween(from, to);
  return GRANULARITIES.find((candidate) => mostBuckets(days, candidate) <= maxBuckets) ?? 'year';
}
