import { roundPx } from '../static/box.ts';
import type { TimeSeriesLayout } from '../static/time-series.ts';
import { valueToY } from '../static/value-axis.ts';

/** A line through a bucket, with a dot on every series. */
export function BucketCursor({ layout, index }: Readonly<{ layout: TimeSeriesLayout; index: number }>) {
  const { plot, xs, series, variant } = layout;
  const x = xs[index];
  if (x === undefined) return null;
  return (
    <g className="downpour-cursor">
      <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      {variant === 'stacked-bar'
        ? null
        : series.map(({ series: { key }, token, extents }) => (
            <circle
              key={key}
              cx={roundPx(x)}
              cy={roundPx(valueToY(extents[index]?.to ?? 0, layout))}
              r={4}
              fill={`var(--downpour-${token})`}
            />
          ))}
    </g>
  );
}
