import { addDays, parseUtcDate, type TimeRange, type UtcDate } from '@downpour/core';

/** First and last day, both included, as people pick and read them. */
export type DaySpan = Readonly<{ first: UtcDate; last: UtcDate }>;

/** Why two texts are no span of days. */
export type SpanFault =
  | Readonly<{ fault: 'missing' | 'no-such-day'; field: keyof DaySpan }>
  | Readonly<{ fault: 'reversed'; field: 'last'; first: UtcDate; last: UtcDate }>
  | Readonly<{ fault: 'no-data'; field: keyof DaySpan; available: DaySpan }>;

/** The half-open range of a span: it ends before the day after the last. */
export const rangeOfSpan = ({ first, last }: DaySpan): TimeRange => ({ from: first, to: addDays(last, 1) });

/** The span of a half-open range. */
export const spanOfRange = ({ from, to }: TimeRange): DaySpan => ({ first: from, last: addDays(to, -1) });

/** What two texts lack to be a span of days the data has; undefined where they are one. */
export function faultOfSpan(texts: DaySpan, available: TimeRange | undefined): SpanFault | undefined {
  for (const field of ['first', 'last'] as const) {
    if (texts[field] === '') return { fault: 'missing', field };
    if (parseUtcDate(texts[field]) === undefined) return { fault: 'no-such-day', field };
  }
  const { first, last } = texts;
  if (last < first) return { fault: 'reversed', field: 'last', first, last };
  if (available === undefined) return undefined;
  const there = spanOfRange(available);
  if (last < there.first || first > there.last) {
    return { fault: 'no-data', field: last < there.first ? 'last' : 'first', available: there };
  }
  return undefined;
}
