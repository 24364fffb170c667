import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketStart, GRANULARITIES, granularityFor, nests, nextBucket } from './granularity.ts';
import { bucketsOf } from './time-range.ts';
import { addDays, utcDateOf } from './utc-date.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(utcDateOf);
const granularity = fc.constantFrom(...GRANULARITIES);

describe('bucketStart', () => {
  it.each([
    ['day', '2026-07-22', '2026-07-22'],
    ['week', '2026-07-22', '2026-07-20'],
    ['week', '2026-07-20', '2026-07-20'],
    ['week', '2026-01-01', '2025-12-29'],
    ['month', '2026-07-22', '2026-07-01'],
    ['quarter', '2026-06-30', '2026-04-01'],
    ['quarter', '2026-12-31', '2026-10-01'],
    ['year', '2026-07-22', '2026-01-01'],
  ] as const)('puts the %s of %s at %s', (width, date, expected) => {
    expect(bucketStart(width, date)).toBe(expected);
  });

  it('gives a bucket that holds the day', () => {
    fc.assert(
      fc.property(granularity, day, (width, date) => {
        const start = bucketStart(width, date);
        return start <= date && date < nextBucket(width, start) && bucketStart(width, start) === start;
      }),
    );
  });
});

describe('nests', () => {
  it('holds exactly where fine edges cover all coarse edges', () => {
    for (const fine of GRANULARITIES) {
      for (const coarse of GRANULARITIES) {
        const starts = bucketsOf({ from: '2015-01-01', to: '2035-01-01' }, coarse).map(
          (bucket) => bucket.start,
        );
        const aligned = starts.every((start) => bucketStart(fine, start) === start);
        expect([fine, coarse, nests(fine, coarse)]).toEqual([fine, coarse, aligned]);
      }
    }
  });
});

describe('granularityFor', () => {
  it('never gives more buckets than allowed, save for ranges too long for years', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 9_000 }),
        fc.integer({ min: 30, max: 400 }),
        (from, days, most) => {
          const to = addDays(from, days);
          return bucketsOf({ from, to }, granularityFor(from, to, most)).length <= most;
        },
      ),
    );
  });

  it.each([
    [90, 'day'],
    [200, 'day'],
    [365, 'week'],
    [5 * 365, 'month'],
    [15 * 365, 'month'],
    [40 * 365, 'quarter'],
  ])('cuts %i days by the %s', (days, expected) => {
    expect(granularityFor('2010-03-04', addDays('2010-03-04', days))).toBe(expected);
  });
});
