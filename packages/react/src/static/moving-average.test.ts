import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingAverage } from './moving-average.ts';

const points = (values: readonly number[], partial: readonly number[] = []) =>
  values.map((value, index) => ({ date: `day ${index}`, value, partial: partial.includes(index) }));

describe('movingAverage', () => {
  it.each([
    [[1, 2, 3, 6], [], [undefined, undefined, 2, 11 / 3]],
    [[1, 2, 3, 6], [3], [undefined, undefined, 2, undefined]],
    [[1, 2, 3, 6], [0], [undefined, undefined, undefined, 11 / 3]],
    [[1, 2], [], [undefined, undefined]],
    [[], [], []],
  ])('of three buckets of %j with %j incomplete is %j', (values, partial, expected) => {
    expect(movingAverage(points(values, partial), 3)).toEqual(expected);
  });

  it('is the mean of the buckets up to each one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1e9 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        (values, count) => {
          const means = values.map((_, index) => {
            const window = values.slice(Math.max(0, index - count + 1), index + 1);
            return window.length < count ? undefined : window.reduce((a, b) => a + b, 0) / count;
          });
          expect(movingAverage(points(values), count)).toEqual(means);
        },
      ),
    );
  });
});
