import { lineRuns } from './line-runs.ts';
import { bandPath, type Place, polyline, tenths } from './polyline.ts';
import { sampleBuckets } from './sample-buckets.ts';
import { type Extent, isStacked } from './series-extents.ts';
import type { TimeSeriesLayout } from './time-series.ts';
import { valueToY } from './value-axis.ts';

/** Path data of a stretch of a series. */
export type StretchPath = Readonly<{ d: string; partial: boolean }>;

/** Path data of one series: its filled part, and its line where it has one. */
export type SeriesPaths = Readonly<{ fill: string; line: readonly StretchPath[] }>;

/** Path data of all series, and of what is incomplete and therefore hatched. */
export type ChartPaths = Readonly<{ series: readonly SeriesPaths[]; hatching: readonly string[] }>;

type Edge = 'from' | 'to';

/**
 * What is drawn of a layout. Where there are more buckets than pixels can tell apart, lines keep the lowest and highest
 * of each column of pixels, and stacks the same buckets in every band, so that bands never cross; bars thinner than a
 * pixel are bands.
 */
export const chartPaths = (layout: TimeSeriesLayout): ChartPaths => {
  const { plot, xs, step, variant, partial, series } = layout;
  const all = { from: 0, to: xs.length - 1 };
  const bottom = plot.y + plot.height;
  const highest = xs.map((_, bucket) =>
    series.reduce((most, { extents }) => Math.max(most, extents[bucket]?.to ?? 0), 0),
  );
  const place =
    (extents: readonly Extent[], edge: Edge) =>
    (bucket: number): Place => ({
      x: xs[bucket] ?? 0,
      y: valueToY(extents[bucket]?.[edge] ?? 0, layout),
    });
  /** From the right end of a line to the left on the base line. */
  const ground = (line: readonly Place[]): readonly Place[] =>
    [line[0], line.at(-1)].flatMap((end) => (end === undefined ? [] : [{ x: end.x, y: bottom }]));
  const runs = lineRuns(partial);
  const top = (bucket: number): number => highest[bucket] ?? 0;

  if (variant === 'stacked-bar' && step >= 1) {
    const incomplete = xs.flatMap((_, bucket) => (partial[bucket] ? [bucket] : []));
    const whole = highest.map((to) => ({ from: 0, to }));
    return {
      series: series.map(({ extents }) => ({ fill: barsPath(layout, extents, [...xs.keys()]), line: [] })),
      hatching: incomplete.length === 0 ? [] : [barsPath(layout, whole, incomplete)],
    };
  }

  const outline = (bucket: number): Place => ({ x: xs[bucket] ?? 0, y: valueToY(top(bucket), layout) });
  const hatching =
    variant === 'line'
      ? []
      : runs
          .filter((run) => run.partial)
          .map((run) => {
            const line = sampleBuckets(run, xs, top).map(outline);
            return bandPath(line, ground(line));
          });
  if (isStacked(variant)) {
    const buckets = sampleBuckets(all, xs, top);
    const bands = series.map(({ extents }, index) => {
      const line = buckets.map(place(extents, 'to'));
      const fill = bandPath(line, index === 0 ? ground(line) : buckets.map(place(extents, 'from')));
      return { fill, line: [{ d: polyline(line), partial: false }] };
    });
    return { series: bands, hatching };
  }
  return {
    series: series.map(({ extents }) => {
      const stretches = runs.map((run) => ({
        partial: run.partial,
        places: sampleBuckets(run, xs, (bucket) => extents[bucket]?.to ?? 0).map(place(extents, 'to')),
      }));
      const line = stretches.flatMap(({ places }) => places);
      return {
        fill: variant === 'area' ? bandPath(line, ground(line)) : '',
        line: stretches.map(({ places, partial: dashed }) => ({ d: polyline(places), partial: dashed })),
      };
    }),
    hatching,
  };
};

/** All bars of one series as one path: a fraction of the bytes of as many rectangles. */
const barsPath = (
  layout: TimeSeriesLayout,
  extents: readonly Extent[],
  buckets: readonly number[],
): string => {
  const { xs, step, bar } = layout;
  const width = tenths(bar.width);
  return buckets
    .map((bucket) => {
      const { from, to } = extents[bucket] ?? { from: 0, to: 0 };
      const left = tenths((xs[bucket] ?? 0) - step / 2 + bar.offset);
      const top = tenths(valueToY(to, layout));
      const height = tenths(valueToY(from, layout)) - top;
      return height > 0 ? `M${left},${top}h${width}v${height}h${-width}z` : '';
    })
    .join('');
};

const GLYPH_GAP = 84;

/** The buckets of a line that carry its shape: some way apart, and apart from those of other lines. */
export const glyphBuckets = ({ xs, step, entries }: TimeSeriesLayout, index: number): readonly number[] => {
  if (xs.length === 1) return [0];
  if (entries.length === 1) return [];
  const gap = Math.max(1, Math.round(GLYPH_GAP / step));
  const first = Math.floor((gap * (index + 0.5)) / entries.length);
  return xs.flatMap((_, bucket) => (bucket % gap === first ? [bucket] : []));
};
