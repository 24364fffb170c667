import type { UtcDate } from '@downpour/core';

/** Calendars show local days: the day of the same name, wherever the reader is. */
export const toCalendar = (date: UtcDate): Date => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The UTC day of the same name as a calendar's day. */
export const fromCalendar = (day: Date): UtcDate =>
  `${String(day.getFullYear()).padStart(4, '0')}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
