import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRANULARITIES } from './granularity.ts';
import { bucketsOf, isAligned, isRangePreset, presetStart } from './time-range.ts';
import { addDays, utcDateOf } from './utc-date.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(utcDateOf);

describe('bucketsOf', () => {
  it('covers the range without gaps or overlaps and marks only cut buckets', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRANULARITIES),
        day,
        fc.integer({ min: 1, max: 1_500 }),
        (width, from, days) => {
          const range = { from, to: addDays(from, days) };
          const buckets = bucketsOf(range, width);
          const [first] = buckets;
          const last = buckets.at(-1);
          expect(first !== undefined && first.start <= from && from < first.end).toBe(true);
          expect(last !== undefined && last.start < range.to && range.to <= last.end).toBe(true);
          buckets.slice(1).forEach((bucket, i) => {
            expect(bucket.start).toBe(buckets[i]?.end);
          });
          for (const { start, end, partial } of buckets) {
            expect(partial).toBe(start < range.from || end > range.to);
          }
          expect(buckets.some((bucket) => bucket.partial)).toBe(!isAligned(range, width));
        },
      ),
    );
  });
});

describe('presets', () => {
  it.each([
    ['30d', '2026-07-21', '2026-06-21'],
    ['12w', '2026-07-21', '2026-04-28'],
    ['6m', '2026-07-21', '2026-01-21'],
    ['1y', '2024-02-29', '2023-02-28'],
    ['all', '2026-07-21', undefined],
  ] as const)('%s before %s begins on %s', (preset, to, expected) => {
    expect(presetStart(preset, to)).toBe(expected);
  });

  it.each(['0d', '-1d', '1.5d', '90', 'd', '90D', '1e3d', '99999d', ' all', ''])('refuses %j', (text) => {
    expect(isRangePreset(text)).toBe(false);
  });
});
