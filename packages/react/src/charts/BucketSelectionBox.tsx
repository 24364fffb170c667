import type { Granularity } from '@downpour/core';
import type { TimeSeriesLayout, TimeSeriesVariant } from '../static/time-series-layout.ts';
import { selectionLabel } from './announce-bucket.ts';
import type { BucketSelection } from './useBucketNavigation.ts';

type BucketSelectionBoxProps = Readonly<{
  layout: TimeSeriesLayout;
  selection: BucketSelection;
  variant: TimeSeriesVariant;
  granularity: Granularity;
  locale: string;
}>;

/** The buckets selected so far, marked over the plot. */
export function BucketSelectionBox({
  layout,
  selection,
  variant,
  granularity,
  locale,
}: BucketSelectionBoxProps) {
  const { plot, xs, step } = layout;
  const half = variant === 'stacked-bar' ? step / 2 : 1;
  const left = (xs[Math.min(selection.anchor, selection.head)] ?? plot.x) - half;
  const right = (xs[Math.max(selection.anchor, selection.head)] ?? plot.x) + half;
  return (
    <div
      className="downpour-selection"
      style={{ left, width: right - left, top: plot.y, height: plot.height }}
      aria-hidden="true"
    >
      <span>{selectionLabel(layout, selection, granularity, locale)}</span>
    </div>
  );
}
