import { addDays, daysBetween, utcDateOf } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCalendar, toCalendar } from './calendar-days.ts';
import { type DaySpan, faultOfSpan, rangeOfSpan, spanOfRange } from './day-span.ts';

const day = fc
  .date({ min: new Date('1970-01-02'), max: new Date('2149-06-01'), noInvalidDate: true })
  .map(utcDateOf);
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 4_000 }))
  .map(([first, days]): DaySpan => ({ first, last: addDays(first, days) }))
  .filter(({ last }) => last < '2149-06-06');
const available = { from: '2024-03-01', to: '2026-07-20' };

describe('a span of days', () => {
  it('counts its last day, and is read back from its range', () => {
    fc.assert(
      fc.property(span, (days) => {
        const range = rangeOfSpan(days);
        expect(daysBetween(range.from, range.to)).toBe(daysBetween(days.first, days.last) + 1);
        expect(spanOfRange(range)).toEqual(days);
      }),
    );
  });

  it('is without fault exactly where both days exist in order and the data has one of them', () => {
    fc.assert(
      fc.property(day, day, (first, last) => {
        const fault = faultOfSpan({ first, last }, available)?.fault;
        const outside = last < '2024-03-01' || first > '2026-07-19';
        expect(fault).toBe(last < first ? 'reversed' : outside ? 'no-data' : undefined);
        expect(faultOfSpan({ first, last }, undefined)?.fault).toBe(last < first ? 'reversed' : undefined);
      }),
    );
  });

  it.each<[DaySpan, object]>([
    [
      { first: '', last: '2026-01-01' },
      { fault: 'missing', field: 'first' },
    ],
    [
      { first: '2026-01-01', last: '' },
      { fault: 'missing', field: 'last' },
    ],
    [
      { first: '?', last: '2026-01-01' },
      { fault: 'no-such-day', field: 'first' },
    ],
    [
      { first: '2026-01-01', last: '2026-02-30' },
      { fault: 'no-such-day', field: 'last' },
    ],
    [
      { first: '0026-01-01', last: '2026-01-01' },
      { fault: 'no-such-day', field: 'first' },
    ],
    [
      { first: '2026-01-02', last: '2026-01-01' },
      { fault: 'reversed', field: 'last' },
    ],
    [
      { first: '2020-01-01', last: '2020-02-01' },
      { fault: 'no-data', field: 'last' },
    ],
    [
      { first: '2026-07-20', last: '2026-07-21' },
      { fault: 'no-data', field: 'first' },
    ],
  ])('of %o has a fault: %o', (days, fault) => {
    expect(faultOfSpan(days, available)).toMatchObject(fault);
  });
});

describe('days of a calendar', () => {
  it('have the name of the UTC day, wherever the reader is', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(fromCalendar(toCalendar(date))).toBe(date);
        expect(toCalendar(date).getDate()).toBe(Number(date.slice(8)));
      }),
    );
  });
});
