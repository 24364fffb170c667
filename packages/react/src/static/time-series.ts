import type { Granularity } from '@downpour/core';
import type { Series } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import type { FrameLayout } from './frame-layout.ts';
import type { LegendLayout } from './legend-layout.ts';
import type { ReleaseMark } from './release-labels.ts';
import type { Extent, TimeSeriesVariant } from './series-extents.ts';
import type { TimeTick } from './time-axis.ts';
import type { MarkedTimes, TimeMarks } from './time-marks.ts';
import type { ValueAxis, ValueScale, ValueTick } from './value-axis.ts';

/** What `TimeSeriesSvg` draws. All series share one list of dates. */
export type TimeSeriesProps = ChartProps &
  MarkedTimes &
  Readonly<{
    series: readonly Series[];
    granularity: Granularity;
    variant: TimeSeriesVariant;
    /** `log` draws lines, because sums have no place on it; `share` stacks up to 100 %. `linear` unless told. */
    scale?: ValueScale | undefined;
    /** Draws the trailing average of so many complete buckets, of stacks the average of their total. */
    average?: number | undefined;
    /** Keys of series to leave out; axes and legend stay as they are. */
    hidden?: ReadonlySet<string> | undefined;
  }>;

/** One drawn series: the folded series, its colour and the extent of every bucket. */
export type SeriesLayout = Readonly<{ series: Series; token: Token; extents: readonly Extent[] }>;

/** A moving average: a value for every bucket that has one. */
export type AverageLayout = Readonly<{ token: Token; values: readonly (number | undefined)[] }>;

/** A note and the part of the plot it is about. */
export type NoteMark = TimeMarks['notes'][number] & Readonly<{ x: number; width: number }>;

/**
 * Everything about a time series chart that is not ink: the geometry shared by the static and the interactive layer.
 * Positions are pixels of the SVG. `margin` is what lies around `plot`; `bar` is a bar's offset in its band and width.
 */
export type TimeSeriesLayout = Readonly<{
  frame: FrameLayout;
  plot: Box;
  margin: Readonly<{ top: number; right: number; bottom: number; left: number }>;
  dates: readonly string[];
  partial: readonly boolean[];
  xs: readonly number[];
  step: number;
  bar: Readonly<{ offset: number; width: number }>;
  /** What is drawn, which the scale may have changed. */
  variant: TimeSeriesVariant;
  yAxis: ValueAxis;
  yTicks: readonly ValueTick[];
  xTicks: readonly TimeTick[];
  /** All series after summing up those beyond the eighth; `series` leaves out the hidden ones. */
  entries: readonly Series[];
  series: readonly SeriesLayout[];
  averages: readonly AverageLayout[];
  releases: readonly ReleaseMark[];
  notes: readonly NoteMark[];
  legend: LegendLayout;
}>;
