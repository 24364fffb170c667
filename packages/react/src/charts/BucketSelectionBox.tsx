import type { TimeSeriesLayout } from '../static/time-series.ts';
import type { BucketSelection } from './bucket-navigation.ts';

type BucketSelectionBoxProps = Readonly<{
  layout: TimeSeriesLayout;
  selection: BucketSelection;
  /** Whether a bucket is a bar, with a width of its own. */
  bars: boolean;
  label: string;
}>;

/** The buckets selected so far, marked over the plot. */
export function BucketSelectionBox({ layout, selection, bars, label }: BucketSelectionBoxProps) {
  const { plot, xs, step } = layout;
  const half = bars ? step / 2 : 1;
  const left = (xs[Math.min(selection.anchor, selection.head)] ?? plot.x) - half;
  const right = (xs[Math.max(selection.anchor, selection.head)] ?? plot.x) + half;
  return (
    <div
      className="downpour-selection"
      style={{ left, width: right - left, top: plot.y, height: plot.height }}
      aria-hidden="true"
    >
      <span>{label}</span>
    </div>
  );
}
