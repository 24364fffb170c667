import type { LineRun } from './line-runs.ts';

const PER_PIXEL = 2;

/**
 * The buckets of a run that are worth drawing: at most two in a column of pixels, its lowest and its highest, beside the
 * first and the last of the run. What lies between them cannot be told apart on a screen.
 */
export const sampleBuckets = (
  { from, to }: Pick<LineRun, 'from' | 'to'>,
  xs: readonly number[],
  valueOf: (bucket: number) => number,
): readonly number[] => {
  const buckets = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const columns = (xs[to] ?? 0) - (xs[from] ?? 0);
  if (buckets.length <= PER_PIXEL * columns) return buckets;
  const kept = new Set([from]);
  let [column, low, high] = [Number.NaN, from, from];
  const close = (): void => {
    kept.add(Math.min(low, high));
    kept.add(Math.max(low, high));
  };
  for (const bucket of buckets) {
    const at = Math.floor(xs[bucket] ?? 0);
    if (at === column) {
      if (valueOf(bucket) < valueOf(low)) low = bucket;
      if (valueOf(bucket) > valueOf(high)) high = bucket;
    } else {
      if (bucket > from) close();
      [column, low, high] = [at, bucket, bucket];
    }
  }
  close();
  return [...kept.add(to)];
};
