import type { Granularity } from '@downpour/core';
import { leastIndex, max, range } from 'd3-array';
import { stack } from 'd3-shape';
import { series as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { Series } from '../series/series.ts';
import { seriesTokens, type Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartProps } from './chart-props.ts';
import { entryTokens } from './entry-token.ts';
import { foldSeries } from './fold-other.ts';
import { type FrameLayout, frameLayout } from './frame-layout.ts';
import { type LegendLayout, legendLayout } from './legend-layout.ts';
import { textWidth } from './text-width.ts';
import { axisTextSize, type TimeTick, timeTicks } from './time-axis.ts';
import { type ValueTick, valueLabels, valueTicks } from './value-axis.ts';

/** How a time series is drawn. */
export type TimeSeriesVariant = 'line' | 'area' | 'stacked-area' | 'stacked-bar';

/** What `TimeSeriesSvg` draws. All series share one list of dates. */
export type TimeSeriesProps = ChartProps &
  Readonly<{ series: readonly Series[]; granularity: Granularity; variant: TimeSeriesVariant }>;

/** The lower and upper value of one bucket of one series; the lower is 0 unless stacked. */
export type Extent = Readonly<{ from: number; to: number }>;

/** One drawn series: the folded series, its colour and the extent of every bucket. */
export type SeriesLayout = Readonly<{ series: Series; token: Token; extents: readonly Extent[] }>;

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
  yDomain: readonly [0, number];
  yTicks: readonly ValueTick[];
  xTicks: readonly TimeTick[];
  series: readonly SeriesLayout[];
  legend: LegendLayout;
}>;

/** The height of a time series chart unless told. */
const timeSeriesHeight = 300;
const bottomGutter = 24;
const labelGap = 8;
const barShare = 0.78;

/** True where series are stacked on each other. */
export const isStacked = (variant: TimeSeriesVariant): boolean =>
  variant === 'stacked-area' || variant === 'stacked-bar';

/** The pixel of a value on the y axis. */
export const valueToY = (value: number, plot: Box, yDomain: readonly [0, number]): number =>
  plot.y + plot.height * (1 - value / yDomain[1]);

/** The bucket nearest to a pixel, or -1 where there are no buckets. */
export const nearestBucket = (x: number, layout: Pick<TimeSeriesLayout, 'xs'>): number =>
  leastIndex(layout.xs, (candidate) => Math.abs(candidate - x)) ?? -1;

const stackExtents = (series: readonly Series[], count: number): readonly (readonly Extent[])[] =>
  stack<unknown, number, Series>()
    .keys(series)
    .value((index, { points }) => points[index]?.value ?? 0)(range(count))
    .map((band) => band.map(([from, to]) => ({ from, to })));

const barOf = (step: number): TimeSeriesLayout['bar'] => {
  const width = step >= 4 ? Math.min(48, Math.floor(step * barShare)) : step * 0.9;
  return { width, offset: Math.floor((step - width) / 2) };
};

/** The geometry of a time series chart, from nothing but its props. */
export const timeSeriesLayout = (props: TimeSeriesProps): TimeSeriesLayout => {
  const locale = props.locale ?? 'en';
  const frame = frameLayout(props, props.height ?? timeSeriesHeight);
  const { inner } = frame;
  const folded = foldSeries(props.series, seriesTokens.length, props);
  const tokens = entryTokens(folded, props.colors);
  const points = folded[0]?.points ?? [];
  const dates = points.map((point) => point.date);
  const partial = points.map((point) => point.partial);
  const extents = isStacked(props.variant)
    ? stackExtents(folded, dates.length)
    : folded.map((series) => series.points.map((point) => ({ from: 0, to: point.value })));

  const partialLabel = partial.includes(true)
    ? wordsOf(props, 'series', english).incomplete(props.granularity)
    : undefined;
  const legend = legendLayout(folded, tokens, partialLabel, inner);
  const top = inner.y + Math.max(legend.height, Math.ceil(axisTextSize / 2) + 2);
  const height = Math.max(1, inner.y + inner.height - bottomGutter - top);
  const most = max(extents.flat(), (extent) => extent.to) ?? 0;
  const values = valueTicks(most, height);
  const labels = valueLabels(values, locale);
  const gutter = Math.ceil(Math.max(...labels.map((label) => textWidth(label, axisTextSize)))) + labelGap;
  const plot: Box = {
    x: inner.x + gutter,
    y: top,
    width: Math.max(1, inner.width - gutter - 1),
    height,
  };
  const yDomain = [0, values.at(-1) ?? 1] as const;

  const bars = props.variant === 'stacked-bar';
  const count = dates.length;
  const step = bars ? plot.width / Math.max(1, count) : plot.width / Math.max(1, count - 1);
  const xs = dates.map((_, index) =>
    bars ? plot.x + (index + 0.5) * step : plot.x + (count === 1 ? plot.width / 2 : index * step),
  );
  return {
    frame,
    plot,
    margin: {
      top: plot.y,
      right: frame.width - plot.x - plot.width,
      bottom: frame.height - plot.y - plot.height,
      left: plot.x,
    },
    dates,
    partial,
    xs,
    step,
    bar: barOf(step),
    yDomain,
    yTicks: values.map((value, index) => ({
      value,
      y: valueToY(value, plot, yDomain),
      label: labels[index] ?? '',
    })),
    xTicks: timeTicks(dates, xs, props.granularity, inner, props),
    series: folded.map((series, index) => ({
      series,
      token: tokens[index] ?? 'accent',
      extents: extents[index] ?? [],
    })),
    legend,
  };
};
