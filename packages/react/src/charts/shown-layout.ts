import {
  type Extent,
  isStacked,
  type TimeSeriesLayout,
  type TimeSeriesVariant,
} from '../static/time-series-layout.ts';

/** The layout without the hidden series; the rest is stacked anew on the same axes. */
export function shownLayout(
  layout: TimeSeriesLayout,
  hidden: ReadonlySet<string>,
  variant: TimeSeriesVariant,
): TimeSeriesLayout {
  if (hidden.size === 0) return layout;
  const kept = layout.series.filter(({ series }) => !hidden.has(series.key));
  if (!isStacked(variant)) return { ...layout, series: kept };
  const tops = layout.dates.map(() => 0);
  return {
    ...layout,
    series: kept.map((entry) => ({
      ...entry,
      extents: entry.series.points.map(({ value }, index): Extent => {
        const from = tops[index] ?? 0;
        tops[index] = from + value;
        return { from, to: from + value };
      }),
    })),
  };
}
