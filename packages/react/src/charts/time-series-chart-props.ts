import type { TimeRange } from '@downpour/core';
import type { TimeSeriesProps } from '../static/time-series-layout.ts';

/** What `TimeSeriesChart` draws, and what can be done with it. */
export type TimeSeriesChartProps = Readonly<{
  chart: TimeSeriesProps;
  /** The days that were answered; brushing stays within them. */
  range: TimeRange;
  /** Takes the days chosen by brushing, the whole last bucket included. */
  onBrush?: ((range: TimeRange) => void) | undefined;
  onReset?: (() => void) | undefined;
  /** Takes a click on an ordinary or unknown legend entry; without it a click hides the series. */
  onLegend?: ((key: string, exclude: boolean) => void) | undefined;
  isSelected?: ((key: string) => boolean) | undefined;
  /** False leaves out the mark at the day that is pointed at in other charts of the page. */
  crosshair?: boolean | undefined;
}>;
