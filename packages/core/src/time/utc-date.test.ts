import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isoWeekday, parseUtcDate, utcDateOf } from './utc-date.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2149-06-06'), noInvalidDate: true })
  .map(utcDateOf);

describe('parseUtcDate', () => {
  it.each([
    ['2026-07-20', '2026-07-20'],
    ['2024-02-29', '2024-02-29'],
    ['1970-01-01', '1970-01-01'],
    ['2149-06-06', '2149-06-06'],
  ])('accepts %s', (text, expected) => {
    expect(parseUtcDate(text)).toBe(expected);
  });

  it.each([
    '2023-02-29',
    '2024-13-45',
    '0000-00-00',
    '1969-12-31',
    '2149-06-07',
    '2026-7-20',
    '20260720',
    '2026-07-20T00:00:00Z',
    ' 2026-07-20',
    '２０２６-07-20',
    '',
  ])('refuses %j, which ClickHouse would wrap or misread', (text) => {
    expect(parseUtcDate(text)).toBeUndefined();
  });

  it('accepts every day that ClickHouse can hold', () => {
    fc.assert(fc.property(day, (date) => parseUtcDate(date) === date));
  });
});

describe('day arithmetic', () => {
  it('goes back by as many days as it went on', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days);
        return addDays(moved, -days) === date && daysBetween(date, moved) === days;
      }),
    );
  });

  it('moves the weekday by the days modulo seven', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(100),
        (date, days) => isoWeekday(addDays(date, days)) === (isoWeekday(date) + days) % 7,
      ),
    );
  });

  it('knows that 2026-07-20 is a Monday', () => {
    expect(isoWeekday('2026-07-20')).toBe(0);
    expect(isoWeekday('2026-07-19')).toBe(6);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2025-11-15', 3, '2026-02-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('moves %s by %i months to %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
