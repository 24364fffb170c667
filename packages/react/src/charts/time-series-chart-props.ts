import type { TimeRange } from '@downpour/core';
import type { ChartFeatures } from '../static/chart-features.ts';
import type { TimeSeriesProps } from '../static/time-series.ts';

/** What the values of a chart are, where they are no downloads. */
export type Measured = Readonly<{
  /** A value with its unit, from the value already written: `12 stars`. */
  count: (count: string) => string;
  /** Whether the values of several series add up to something. */
  sums: boolean;
}>;

/** What `TimeSeriesChart` draws, and what can be done with it. */
export type TimeSeriesChartProps = Readonly<{
  chart: TimeSeriesProps;
  /** What the chart does beyond its plain form. Keep it the same object. */
  features?: ChartFeatures | undefined;
  /** The days that were answered; brushing stays within them. */
  range: TimeRange;
  /** Takes the days chosen by brushing, the whole last bucket included. */
  onBrush?: ((range: TimeRange) => void) | undefined;
  onReset?: (() => void) | undefined;
  /** Takes a click on an ordinary or unknown legend entry; without it a click hides the series. */
  onLegend?: ((key: string, exclude: boolean) => void) | undefined;
  isSelected?: ((key: string) => boolean) | undefined;
  /** What the values are; downloads unless told. */
  measured?: Measured | undefined;
  /** False leaves out the mark at the day that is pointed at in other charts of the page. */
  crosshair?: boolean | undefined;
}>;
