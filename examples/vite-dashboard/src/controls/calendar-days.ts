import { addDays, type TimeRange, type UtcDate } from '@downpour/core';

/** Calendars show local days: the day of the same name, wherever the reader is. */
export const toCalendar = (date: UtcDate): Date => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The UTC day of the same name as a calendar's day. */
export const fromCalendar = (day: Date): UtcDate =>
  `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;

/** First and last day, both included, as people pick and read them. */
export type DaySpan = Readonly<{ first: UtcDate; last: UtcDate }>;

/** The half-open range of a span: it ends before the day after the last. */
export const rangeOf = ({ first, last }: DaySpan): TimeRange => ({ from: first, to: addDays(last, 1) });

/** The span of a half-open range. */
export const spanOf = ({ from, to }: TimeRange): DaySpan => ({ first: from, last: addDays(to, -1) });
