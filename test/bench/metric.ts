/** One line of a benchmark's output. */
export type Metric = Readonly<{
  metric: string;
  value: number;
  unit: string;
  baseline: string;
  note: string;
}>;

/** Four significant digits: what is beyond them is noise. */
export const rounded = (value: number): number => Number(value.toPrecision(4));

/** The middle value, or the mean of the middle two; 0 of no values. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The metric as a line of JSON, its value rounded. */
export const metricLine = (metric: Metric): string =>
  JSON.stringify({ ...metric, value: rounded(metric.value) });
