import type { UtcDate } from '@downpour/core';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A UTC day for people: 20 Jul 2026. */
export const formatDay = (date: UtcDate): string => FORMAT.format(new Date(`${date}T00:00:00Z`));
