import { series as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { Series } from '../series/series.ts';
import { seriesTokens, type Token } from '../theme/tokens.ts';
import type { Box } from './box.ts';
import type { ChartFeatures } from './chart-features.ts';
import { entryTokens } from './entry-token.ts';
import { foldSeries } from './fold-other.ts';
import type { FrameLayout } from './frame-layout.ts';
import { type LegendEntry, legendLayout, seriesEntries } from './legend-layout.ts';
import { bucketTotals, drawnVariant, isStacked, seriesExtents } from './series-extents.ts';
import { textWidth } from './text-width.ts';
import { axisTextSize, timeTicks } from './time-axis.ts';
import type { TimeSeriesLayout, TimeSeriesProps } from './time-series.ts';
import { linearAxis, valueLabels, valueToY } from './value-axis.ts';

/** The height of a time series chart unless told. */
export const timeSeriesHeight = 300;
const bottomGutter = 24;
const labelGap = 8;
const barShare = 0.78;

/** The bucket nearest to a pixel, or -1 where there are no buckets. */
export const nearestBucket = (x: number, { xs, step }: Pick<TimeSeriesLayout, 'xs' | 'step'>): number =>
  Math.min(xs.length - 1, Math.max(0, Math.round((x - (xs[0] ?? 0)) / step)));

const barOf = (step: number): TimeSeriesLayout['bar'] => {
  const width = step >= 4 ? Math.min(48, Math.floor(step * barShare)) : step * 0.9;
  return { width, offset: Math.floor((step - width) / 2) };
};

/** Several series by name, and what is incomplete. */
const legendEntries = (
  props: TimeSeriesProps,
  folded: readonly Series[],
  tokens: readonly Token[],
): readonly LegendEntry[] => {
  const words = wordsOf(props, 'series', english);
  const incomplete = folded[0]?.points.some(({ partial }) => partial) === true;
  return [
    ...seriesEntries(folded, tokens),
    ...(incomplete
      ? [{ key: '', label: words.incomplete(props.granularity), token: 'muted', mark: 'partial' } as const]
      : []),
  ];
};

/** In a page, a chart has no heading of its own. */
const pageFrame = ({ width, height = timeSeriesHeight }: TimeSeriesProps): FrameLayout => {
  return {
    width,
    height,
    inner: { x: 0, y: 0, width: Math.max(1, width), height: Math.max(1, height) },
    lines: {},
  };
};

/**
 * The geometry of a time series chart, from nothing but its props. Scales, averages and marks come from `features`; a page
 * that shows none need not load them.
 */
export const plainLayout = (
  props: TimeSeriesProps,
  features?: ChartFeatures,
  frame = pageFrame(props),
): TimeSeriesLayout => {
  const locale = props.locale ?? 'en';
  const { inner } = frame;
  const folded = foldSeries(props.series, seriesTokens.length, props);
  const tokens = entryTokens(folded, props.colors);
  const points = folded[0]?.points ?? [];
  const dates = points.map((point) => point.date);
  const partial = points.map((point) => point.partial);
  const scale = features === undefined ? 'linear' : (props.scale ?? 'linear');
  const variant = drawnVariant(props.variant, scale);
  const shown = folded.filter(({ key }) => props.hidden?.has(key) !== true);
  const extents = seriesExtents(shown, variant, scale);

  const explained = features?.explain(props, folded) ?? [];
  const legend = legendLayout([...legendEntries(props, folded, tokens), ...explained], inner);
  const top = inner.y + Math.max(legend.height, Math.ceil(axisTextSize / 2) + 2);
  const height = Math.max(1, inner.y + inner.height - bottomGutter - top);
  const drawn = isStacked(variant)
    ? bucketTotals(folded)
    : folded.flatMap((series) => series.points.map((point) => point.value));
  const { axis: yAxis, ticks } =
    features?.axis(drawn, scale, height) ??
    linearAxis(
      drawn.reduce((a, b) => Math.max(a, b), 0),
      height,
    );
  const labels = valueLabels(ticks, locale, yAxis.scale);
  const gutter = Math.ceil(Math.max(...labels.map((label) => textWidth(label, axisTextSize)))) + labelGap;
  const plot: Box = {
    x: inner.x + gutter,
    y: top,
    width: Math.max(1, inner.width - gutter - 1),
    height,
  };

  const bars = variant === 'stacked-bar';
  const count = dates.length;
  const step = bars ? plot.width / Math.max(1, count) : plot.width / Math.max(1, count - 1);
  const xs = dates.map((_, index) =>
    bars ? plot.x + (index + 0.5) * step : plot.x + (count === 1 ? plot.width / 2 : index * step),
  );
  const series = shown.map((entry, index) => ({
    series: entry,
    token: tokens[folded.indexOf(entry)] ?? 'accent',
    extents: extents[index] ?? [],
  }));
  const layout: TimeSeriesLayout = {
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
    variant,
    yAxis,
    yTicks: ticks.map((value, index) => ({
      value,
      y: valueToY(value, { plot, yAxis }),
      label: labels[index] ?? '',
    })),
    xTicks: timeTicks(dates, xs, props.granularity, inner, props),
    entries: folded,
    series,
    averages: [],
    releases: [],
    notes: [],
    legend,
  };
  return features === undefined ? layout : { ...layout, ...features.decorate(props, layout) };
};
