import type { Granularity } from '@downpour/core';
import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

/** How coarse an axis label is: a day of a month, a month, a quarter or a year. */
export type TickUnit = 'day' | 'month' | 'quarter' | 'year';

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Where a script runs from right to left, a date is set apart, so that text of the other direction around it does not reorder it. */
const format = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const text = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(utc(date));
  return rightToLeft.test(locale) ? `\u2068${text}\u2069` : text;
};

const quarterOf = (date: string): number => Math.floor(utc(date).getUTCMonth() / 3) + 1;

/** One UTC day (YYYY-MM-DD) in the locale's medium form: `Mar 16, 2026`. */
export const formatDay = (date: string, locale: string): string =>
  format(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** A whole bucket by its start: `Mar 16, 2026`, `week of Mar 16, 2026`, `March 2026`, `Q1 2026`, `2026`. */
export const formatBucket = (date: string, granularity: Granularity, language: Language): string => {
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'terms', terms);
  switch (granularity) {
    case 'day':
      return formatDay(date, locale);
    case 'week':
      return words.weekOf(formatDay(date, locale));
    case 'month':
      return format(date, locale, { month: 'long', year: 'numeric' });
    case 'quarter':
      return words.quarterOf(quarterOf(date), format(date, locale, { year: 'numeric' }));
    case 'year':
      return format(date, locale, { year: 'numeric' });
  }
};

/** Writes short axis labels; `withYear` adds the year where the unit alone would be ambiguous. */
export const tickFormat = (
  unit: TickUnit,
  language: Language,
): ((date: string, withYear: boolean) => string) => {
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'terms', terms);
  const fields: Intl.DateTimeFormatOptions =
    unit === 'day' ? { day: 'numeric', month: 'short' } : unit === 'month' ? { month: 'short' } : {};
  const short = new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { ...fields, year: 'numeric', timeZone: 'UTC' });
  return (date, withYear) => {
    if (unit === 'year') return long.format(utc(date));
    if (unit === 'quarter') {
      const quarter = quarterOf(date);
      return withYear ? words.quarterOf(quarter, long.format(utc(date))) : words.quarter(quarter);
    }
    return (withYear ? long : short).format(utc(date));
  };
};
