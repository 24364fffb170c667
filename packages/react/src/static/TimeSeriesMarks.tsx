import type { Paint } from '../theme/paint.ts';
import { bandLabels, bandTextSize } from './band-labels.ts';
import { roundPx } from './box.ts';
import { glyphAt } from './glyphs.ts';
import { pathScale } from './polyline.ts';
import { isStacked } from './series-extents.ts';
import { chartPaths, glyphBuckets } from './series-paths.ts';
import type { TimeSeriesLayout } from './time-series.ts';
import { valueToY } from './value-axis.ts';

type MarksProps = Readonly<{
  layout: TimeSeriesLayout;
  paint: Paint;
  /** Prefix of the ids of gradient and hatching. */
  id: string;
}>;

/** Where buckets are narrower than this, lines between bands would hide the bands. */
const SEPARATED_PX = 6;

/** The gradient and the hatching that `TimeSeriesMarks` refer to. */
const TimeSeriesDefs = ({ paint, id }: Pick<MarksProps, 'paint' | 'id'>) => (
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

/** Shapes on the lines of several series, or the only bucket there is as a dot. */
const Glyphs = ({ layout, paint }: Omit<MarksProps, 'id'>) => {
  const { averages } = layout;
  return layout.series.map(({ series, token, extents }, index) => (
    <path
      key={series.key}
      d={glyphBuckets(layout, index)
        .map((bucket) =>
          glyphAt(
            layout.entries.length > 1 ? token : 'series-1',
            layout.xs[bucket] ?? 0,
            valueToY(averages[index]?.values[bucket] ?? extents[bucket]?.to ?? 0, layout),
          ),
        )
        .join('')}
      fill={paint(token)}
      stroke={paint('surface')}
    />
  ));
};

/** The names of bands, in them. */
const BandLabels = ({ layout, paint }: Omit<MarksProps, 'id'>) =>
  bandLabels(layout).map((label, index) => {
    const entry = layout.series[index];
    if (label === undefined || entry === undefined) return null;
    const { x, y, text } = label;
    return text === '' ? (
      <path key={entry.series.key} d={glyphAt(entry.token, x, y)} fill={paint('surface')} />
    ) : (
      <text
        key={entry.series.key}
        x={roundPx(x)}
        y={roundPx(y + bandTextSize * 0.35)}
        fontSize={bandTextSize}
        textAnchor="middle"
        fill={paint('text')}
        stroke={paint('surface')}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {text}
      </text>
    );
  });

/** The lines, areas or bars of a time series chart, with incomplete buckets dashed or hatched. */
export const TimeSeriesMarks = ({ layout, paint, id }: MarksProps) => {
  const { variant, series, averages } = layout;
  const paths = chartPaths(layout);
  const stacked = isStacked(variant);
  const alone = layout.entries.length === 1;
  const separated = layout.step >= SEPARATED_PX;
  const thin = averages.length > 0 || layout.step < 1;
  return (
    <>
      <TimeSeriesDefs paint={paint} id={id} />
      <g className="downpour-marks">
        <g
          transform={pathScale}
          strokeWidth={thin ? 10 : 20}
          strokeOpacity={averages.length === 0 || stacked ? undefined : 0.55}
          strokeLinejoin="round"
          strokeLinecap="round"
        >
          {series.map(({ series: { key }, token }, index) => {
            const { fill } = paths.series[index] ?? { fill: '' };
            return fill === '' ? null : (
              <path
                key={key}
                d={fill}
                fill={alone && variant === 'area' ? `url(#${id}-fade)` : paint(token)}
                fillOpacity={
                  variant === 'stacked-area' ? 0.88 : variant === 'area' && !alone ? 0.12 : undefined
                }
                stroke={stacked && separated && !alone ? paint('surface') : undefined}
                strokeWidth={stacked ? 10 : undefined}
              />
            );
          })}
          {paths.hatching.map((d) => (
            <path key={d} d={d} fill={`url(#${id}-hatch)`} />
          ))}
          {series.map(({ series: { key }, token }, index) =>
            stacked ? null : (
              <g key={key} fill="none" stroke={paint(token)}>
                {paths.series[index]?.line.map(({ d, partial }) => (
                  <path key={d} d={d} strokeDasharray={partial ? '30 40' : undefined} />
                ))}
              </g>
            ),
          )}
        </g>
        {stacked ? null : <Glyphs layout={layout} paint={paint} />}
        {stacked && !alone ? <BandLabels layout={layout} paint={paint} /> : null}
      </g>
    </>
  );
};
