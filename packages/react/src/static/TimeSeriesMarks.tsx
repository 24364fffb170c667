import { area, line } from 'd3-shape';
import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { lineRuns } from './line-runs.ts';
import {
  type Extent,
  isStacked,
  type SeriesLayout,
  type TimeSeriesLayout,
  type TimeSeriesVariant,
  valueToY,
} from './time-series-layout.ts';

type MarksProps = Readonly<{
  layout: TimeSeriesLayout;
  variant: TimeSeriesVariant;
  paint: Paint;
  /** Prefix of the ids of gradient and hatching. */
  id: string;
}>;

type Place = Readonly<{ x: number; from: number; to: number }>;

const placesOf = ({ plot, yDomain, xs }: TimeSeriesLayout, extents: readonly Extent[]): readonly Place[] =>
  extents.map(({ from, to }, index) => ({
    x: xs[index] ?? 0,
    from: valueToY(from, plot, yDomain),
    to: valueToY(to, plot, yDomain),
  }));

const linePath = (places: readonly Place[]): string | undefined =>
  line<Place>(
    ({ x }) => x,
    ({ to }) => to,
  ).digits(1)(places) ?? undefined;

/** Filled marks are drawn in tenths of a pixel: whole numbers are a fifth fewer bytes than decimals. */
const tenths = (pixels: number): number => Math.round(pixels * 10);

const areaPath = (places: readonly Place[]): string | undefined =>
  area<Place>(
    ({ x }) => tenths(x),
    ({ from }) => tenths(from),
    ({ to }) => tenths(to),
  )(places) ?? undefined;

const Line = ({
  entry,
  layout,
  paint,
}: Readonly<{ entry: SeriesLayout; layout: TimeSeriesLayout; paint: Paint }>) => {
  const places = placesOf(layout, entry.extents);
  const [only] = places;
  if (places.length === 1 && only !== undefined) {
    return <circle cx={roundPx(only.x)} cy={roundPx(only.to)} r={4} fill={paint(entry.token)} />;
  }
  return (
    <g fill="none" stroke={paint(entry.token)} strokeWidth={2} strokeLinejoin="round" strokeLinecap="round">
      {lineRuns(layout.partial).map(({ from, to, partial }) => (
        <path
          key={from}
          d={linePath(places.slice(from, to + 1))}
          strokeDasharray={partial ? '3 4' : undefined}
        />
      ))}
    </g>
  );
};

/** All bars of one series as one path: a fraction of the bytes of as many rectangles. */
const barsPath = (layout: TimeSeriesLayout, places: readonly Place[]): string => {
  const width = tenths(layout.bar.width);
  return places
    .map(({ x, from, to }) => ({
      left: tenths(x - layout.step / 2 + layout.bar.offset),
      top: tenths(to),
      height: tenths(from) - tenths(to),
    }))
    .filter(({ height }) => height > 0)
    .map(({ left, top, height }) => `M${left},${top}h${width}v${height}h${-width}`)
    .join('');
};

/** The top of the stack, or of the highest area, in every bucket: what hatching has to cover. */
const outline = (layout: TimeSeriesLayout): readonly Place[] =>
  placesOf(
    layout,
    layout.xs.map((_, index) => ({
      from: 0,
      to: layout.series.reduce((most, { extents }) => Math.max(most, extents[index]?.to ?? 0), 0),
    })),
  );

/** Hatching over the filled marks of incomplete buckets. */
const Hatching = ({ layout, variant, id }: Pick<MarksProps, 'layout' | 'variant' | 'id'>) => {
  const places = outline(layout);
  const fill = `url(#${id}-hatch)`;
  if (variant !== 'stacked-bar') {
    return lineRuns(layout.partial)
      .filter((run) => run.partial)
      .map(({ from, to }) => <path key={from} d={areaPath(places.slice(from, to + 1))} fill={fill} />);
  }
  const incomplete = places.filter((_, index) => layout.partial[index]);
  return incomplete.length === 0 ? null : <path d={barsPath(layout, incomplete)} fill={fill} />;
};

/** The gradient and the hatching that `TimeSeriesMarks` refer to. */
export const TimeSeriesDefs = ({ paint, id }: Pick<MarksProps, 'paint' | 'id'>) => (
  <defs>
    <linearGradient id={`${id}-fade`} x1={0} y1={0} x2={0} y2={1}>
      <stop offset={0} stopColor={paint('accent')} stopOpacity={0.28} />
      <stop offset={1} stopColor={paint('accent')} stopOpacity={0.03} />
    </linearGradient>
    <pattern
      id={`${id}-hatch`}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="scale(10) rotate(45)"
    >
      <rect width={3.5} height={6} fill={paint('surface')} fillOpacity={0.72} />
    </pattern>
  </defs>
);

const Fill = ({ entry, layout, variant, paint, id }: MarksProps & Readonly<{ entry: SeriesLayout }>) => {
  const places = placesOf(layout, entry.extents);
  if (variant === 'stacked-bar') return <path d={barsPath(layout, places)} fill={paint(entry.token)} />;
  const stacked = isStacked(variant);
  const alone = layout.series.length === 1;
  return (
    <path
      d={areaPath(places)}
      fill={alone && !stacked ? `url(#${id}-fade)` : paint(entry.token)}
      fillOpacity={stacked ? 0.88 : alone ? undefined : 0.12}
    />
  );
};

/** The lines, areas or bars of a time series chart, with incomplete buckets dashed or hatched. */
export const TimeSeriesMarks = (props: MarksProps) => {
  const { layout, variant, paint, id } = props;
  return (
    <g className="downpour-marks">
      {variant === 'line' ? null : (
        <g transform="scale(.1)">
          {layout.series.map((entry) => (
            <Fill key={entry.series.key} {...props} entry={entry} />
          ))}
          <Hatching layout={layout} variant={variant} id={id} />
        </g>
      )}
      {isStacked(variant)
        ? null
        : layout.series.map((entry) => (
            <Line key={entry.series.key} entry={entry} layout={layout} paint={paint} />
          ))}
    </g>
  );
};
