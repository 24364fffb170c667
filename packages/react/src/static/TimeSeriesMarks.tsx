import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { pathScale } from './polyline.ts';
import { isStacked } from './series-extents.ts';
import { chartPaths } from './series-paths.ts';
import type { TimeSeriesLayout } from './time-series-layout.ts';
import { valueToY } from './value-axis.ts';

type MarksProps = Readonly<{
  layout: TimeSeriesLayout;
  paint: Paint;
  /** Prefix of the ids of gradient and hatching. */
  id: string;
}>;

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

/** The only bucket there is, as a dot. */
const Dots = ({ layout, paint }: Omit<MarksProps, 'id'>) =>
  layout.series.map(({ series, token, extents }) => (
    <circle
      key={series.key}
      cx={roundPx(layout.xs[0] ?? 0)}
      cy={roundPx(valueToY(extents[0]?.to ?? 0, layout))}
      r={4}
      fill={paint(token)}
    />
  ));

/** The lines, areas or bars of a time series chart, with incomplete buckets dashed or hatched. */
export const TimeSeriesMarks = ({ layout, paint, id }: MarksProps) => {
  const { variant, series } = layout;
  const paths = chartPaths(layout);
  const stacked = isStacked(variant);
  const alone = series.length === 1;
  const lines = !stacked && layout.xs.length > 1;
  return (
    <>
      <TimeSeriesDefs paint={paint} id={id} />
      <g className="downpour-marks">
        <g transform={pathScale} strokeWidth={20} strokeLinejoin="round" strokeLinecap="round">
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
              />
            );
          })}
          {paths.hatching.map((d) => (
            <path key={d} d={d} fill={`url(#${id}-hatch)`} />
          ))}
          {series.map(({ series: { key }, token }, index) =>
            lines ? (
              <g key={key} fill="none" stroke={paint(token)}>
                {paths.series[index]?.line.map(({ d, partial }) => (
                  <path key={d} d={d} strokeDasharray={partial ? '30 40' : undefined} />
                ))}
              </g>
            ) : null,
          )}
        </g>
        {!stacked && layout.xs.length === 1 ? <Dots layout={layout} paint={paint} /> : null}
      </g>
    </>
  );
};
