import type { Point } from '../series/series.ts';

/**
 * The trailing average of `count` buckets at every bucket, itself included: undefined where there are fewer before it, or
 * one of them is incomplete.
 */
export const movingAverage = (points: readonly Point[], count: number): readonly (number | undefined)[] => {
  let [sum, run] = [0, 0];
  return points.map(({ value, partial }, index) => {
    [sum, run] = partial ? [0, 0] : [sum + value, run + 1];
    if (run > count) {
      sum -= points[index - count]?.value ?? 0;
      run = count;
    }
    return run < count ? undefined : sum / count;
  });
};
