import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketStart, GRANULARITIES, nextBucket } from '../time/granularity.ts';
import { addDays, EARLIEST_DATE } from '../time/utc-date.ts';
import { bucketNumber } from './bucket-number.ts';

describe('bucketNumber', () => {
  it.each(GRANULARITIES)('numbers the buckets of a %s one step apart', (granularity) => {
    const { of, step } = bucketNumber(granularity);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_000 }), (days) => {
        const start = bucketStart(granularity, addDays(EARLIEST_DATE, days));
        expect(of(nextBucket(granularity, start)) - of(start)).toBe(step);
      }),
    );
  });

  it.each([
    ['day', '2026-03-05', 20517],
    ['week', '2026-03-02', 20514],
    ['month', '2026-03-01', 24315],
    ['quarter', '2026-01-01', 8104],
    ['year', '2026-01-01', 2026],
  ] as const)('numbers the %s of %s as ClickHouse does', (granularity, start, number) => {
    expect(bucketNumber(granularity).of(start)).toBe(number);
  });
});
