import type { Granularity } from '@downpour/core';
import type { TickUnit } from '../format/format-date.ts';

/** A calendar rhythm: `periodOf` numbers the periods of days, and a label stands where the number changes. */
export type Rhythm = Readonly<{ unit: TickUnit; periodOf: (date: string) => number }>;

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

const dayNumber = (date: string): number => Date.parse(date) / DAY_MS;
const weekNumber = (date: string): number => Math.floor((dayNumber(date) + DAYS_FROM_MONDAY) / 7);
const yearNumber = (date: string): number => Number(date.slice(0, 4));
const monthNumber = (date: string): number => yearNumber(date) * 12 + Number(date.slice(5, 7)) - 1;

const each = (
  unit: TickUnit,
  numberOf: (date: string) => number,
  counts: readonly number[],
): readonly Rhythm[] =>
  counts.map((every) => ({ unit, periodOf: (date) => Math.floor(numberOf(date) / every) }));

/** Calendar rhythms for buckets of a width, from fine to coarse. */
export const rhythmsOf = (granularity: Granularity): readonly Rhythm[] => {
  const weeks = each('day', weekNumber, [1, 2]);
  const months = each('month', monthNumber, [1, 3, 6]);
  const years = each('year', yearNumber, [1, 2, 5, 10, 25]);
  switch (granularity) {
    case 'day':
      return [...each('day', dayNumber, [1, 2, 3]), ...weeks, ...months, ...years];
    case 'week':
      return [...weeks, ...months, ...years];
    case 'month':
      return [...months, ...years];
    case 'quarter':
      return [...each('quarter', monthNumber, [3]), ...years];
    case 'year':
      return years;
  }
};

/** The day before a date, to see whether a period begins on the date itself. */
const dayBefore = (date: string): string => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);

/** The buckets in which a period begins: the first to start on its first day or after it. */
export const roundBuckets = (dates: readonly string[], { periodOf }: Rhythm): readonly number[] => {
  const [first] = dates;
  if (first === undefined) return [];
  let before = periodOf(dayBefore(first));
  return dates.flatMap((date, index) => {
    const period = periodOf(date);
    const begins = period !== before;
    before = period;
    return begins ? [index] : [];
  });
};
