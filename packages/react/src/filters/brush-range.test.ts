import { bucketsOf, type Granularity, rangeDays } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushRange } from './brush-range.ts';

const answered = { from: '2026-01-07', to: '2026-07-20' };
const datesOf = (granularity: Granularity): readonly string[] =>
  bucketsOf(answered, granularity).map(({ start }) => start);

describe('brushRange', () => {
  it.each([
    ['day', '2026-01-09', '2026-01-12'],
    ['week', '2026-01-19', '2026-02-16'],
    ['month', '2026-03-01', '2026-07-01'],
  ] as const)('takes whole buckets of a %s, the last one included', (granularity, from, to) => {
    expect(brushRange(datesOf(granularity), granularity, answered, 2, granularity === 'day' ? 4 : 5)).toEqual(
      {
        from,
        to,
      },
    );
  });

  it('stays within the days that were answered', () => {
    expect(brushRange(datesOf('month'), 'month', answered, 0, 6)).toEqual(answered);
  });

  it('does not mind the direction, and is never empty', () => {
    const dates = datesOf('week');
    const index = fc.integer({ min: 0, max: dates.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const range = brushRange(dates, 'week', answered, a, b);
        expect(range).toEqual(brushRange(dates, 'week', answered, b, a));
        expect(range === undefined ? 0 : rangeDays(range)).toBeGreaterThan(0);
      }),
    );
  });

  it('is nothing where there are no buckets', () => {
    expect(brushRange([], 'day', answered, 0, 0)).toBeUndefined();
  });
});
