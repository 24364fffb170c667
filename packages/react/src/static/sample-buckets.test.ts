import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleBuckets } from './sample-buckets.ts';
import { sampleRow } from './testing/sample-row.ts';

const evenly = (count: number, width: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => 40 + (index * width) / Math.max(1, count - 1));

const cases = fc.record({
  values: fc
    .tuple(fc.integer({ min: 1, max: 4000 }), fc.nat(), fc.constantFrom(2, 1000, 1e6))
    .map((row) => sampleRow(...row)),
  width: fc.integer({ min: 20, max: 900 }),
});

const groupBy = (buckets: Iterable<number>, keyOf: (bucket: number) => number) => {
  const groups = new Map<number, number[]>();
  for (const bucket of buckets) groups.set(keyOf(bucket), [...(groups.get(keyOf(bucket)) ?? []), bucket]);
  return groups;
};

const sampled = ({ values, width }: Readonly<{ values: readonly number[]; width: number }>) => {
  const xs = evenly(values.length, width);
  return { xs, kept: sampleBuckets({ from: 0, to: values.length - 1 }, xs, (bucket) => values[bucket] ?? 0) };
};

describe('sampleBuckets', () => {
  it('keeps every bucket where there is room for all', () => {
    const kept = sampleBuckets({ from: 3, to: 9 }, evenly(20, 200), () => 1);
    expect(kept).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps order, the ends, and the lowest and highest of all', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { kept } = sampled(given);
        const { values } = given;
        expect(kept.every((bucket, index) => index === 0 || bucket > (kept[index - 1] ?? 0))).toBe(true);
        expect([kept[0], kept.at(-1)]).toEqual([0, values.length - 1]);
        const drawn = kept.map((bucket) => values[bucket] ?? 0);
        expect(Math.max(...drawn)).toBe(values.reduce((a, b) => Math.max(a, b)));
        expect(Math.min(...drawn)).toBe(values.reduce((a, b) => Math.min(a, b)));
      }),
    );
  });

  it('keeps at most two buckets in a column of pixels, beside the ends, with the extremes of each', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { kept, xs } = sampled(given);
        const { values } = given;
        const columnOf = (bucket: number): number => Math.floor(xs[bucket] ?? 0);
        const all = groupBy(values.keys(), columnOf);
        for (const [column, buckets] of groupBy(kept, columnOf)) {
          const inner = buckets.filter((bucket) => bucket > 0 && bucket < values.length - 1);
          if (kept.length < values.length) expect(inner.length).toBeLessThanOrEqual(2);
          const of = (list: readonly number[]) => list.map((bucket) => values[bucket] ?? 0);
          const [drawn, there] = [of(buckets), of(all.get(column) ?? [])];
          expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([Math.min(...there), Math.max(...there)]);
        }
      }),
    );
  });
});
