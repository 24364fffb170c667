import type { Series } from '../series/series.ts';
import type { ValueScale } from './value-axis.ts';

/** How a time series is drawn. */
export type TimeSeriesVariant = 'line' | 'area' | 'stacked-area' | 'stacked-bar';

/** The lower and upper value of one bucket of one series; the lower is 0 unless stacked. */
export type Extent = Readonly<{ from: number; to: number }>;

/** True where series are stacked on each other. */
export const isStacked = (variant: TimeSeriesVariant): boolean =>
  variant === 'stacked-area' || variant === 'stacked-bar';

/** What can be drawn on a scale: sums have no place on a logarithmic one, and shares are stacked. */
export const drawnVariant = (variant: TimeSeriesVariant, scale: ValueScale): TimeSeriesVariant =>
  scale === 'log' ? 'line' : scale === 'share' && !isStacked(variant) ? 'stacked-area' : variant;

const valueAt = ({ points }: Series, bucket: number): number => points[bucket]?.value ?? 0;

/** The sum of all series in every bucket. */
export const bucketTotals = (series: readonly Series[]): readonly number[] =>
  (series[0]?.points ?? []).map((_, bucket) =>
    series.reduce((sum, entry) => sum + valueAt(entry, bucket), 0),
  );

/** The extents of every series: stacked on those before it or standing on zero, as counts or as shares of their bucket. */
export const seriesExtents = (
  series: readonly Series[],
  variant: TimeSeriesVariant,
  scale: ValueScale,
): readonly (readonly Extent[])[] => {
  if (!isStacked(variant)) {
    return series.map(({ points }) => points.map(({ value }) => ({ from: 0, to: value })));
  }
  const totals = bucketTotals(series);
  const below = totals.map(() => 0);
  return series.map((entry) =>
    totals.map((total, bucket) => {
      const whole = scale === 'share' ? total || 1 : 1;
      const from = below[bucket] ?? 0;
      const to = from + valueAt(entry, bucket);
      below[bucket] = to;
      return { from: from / whole, to: to / whole };
    }),
  );
};
