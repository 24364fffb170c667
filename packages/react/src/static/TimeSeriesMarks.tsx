import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { lineRuns } from './line-runs.ts';
import { areaPath, linePath } from './polyline-path.ts';
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

const topOf = (places: readonly Place[]): string => linePath(places.map(({ x, to }) => ({ x, y: to })));

const bandOf = (places: readonly Place[]): string =>
  areaPath(
    places.map(({ x, to }) => ({ x, y: to })),
    places.map(({ x, from }) => ({ x, y: from })),
  );

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
          d={topOf(places.slice(from, to + 1))}
          strokeDasharray={partial ? '3 4' : undefined}
        />
      ))}
    </g>
  );
};

/** All bars of one series as one path: a fraction of the bytes of as many rectangles. */
const barsPath = (layout: TimeSeriesLayout, places: readonly Place[]): string =>
  places
    .filter(({ from, to }) => from > to)
    .map(({ x, from, to }) => {
      const [left, top] = [roundPx(x - layout.step / 2 + layout.bar.offset), roundPx(to)];
      const width = roundPx(layout.bar.width);
      return `M${left},${top}h${width}V${roundPx(from)}h${-width}z`;
    })
    .join('');

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
      .map(({ from, to }) => <path key={from} d={bandOf(places.slice(from, to + 1))} fill={fill} />);
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
      patternTransform="rotate(45)"
    >
      <rect width={3.5} height={6} fill={paint('surface')} fillOpacity={0.72} />
    </pattern>
  </defs>
);

const Fill = ({ entry, layout, variant, paint, id }: MarksProps & Readonly<{ entry: SeriesLayout }>) => {
  if (variant === 'line') return null;
  const places = placesOf(layout, entry.extents);
  if (variant === 'stacked-bar') return <path d={barsPath(layout, places)} fill={paint(entry.token)} />;
  const stacked = isStacked(variant);
  const alone = layout.series.length === 1;
  return (
    <path
      d={bandOf(places)}
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
      {layout.series.map((entry) => (
        <Fill key={entry.series.key} {...props} entry={entry} />
      ))}
      {variant === 'line' ? null : <Hatching layout={layout} variant={variant} id={id} />}
      {isStacked(variant)
        ? null
        : layout.series.map((entry) => (
            <Line key={entry.series.key} entry={entry} layout={layout} paint={paint} />
          ))}
    </g>
  );
};
