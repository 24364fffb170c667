import type { Paint } from '../theme/paint.ts';
import { roundPx } from './box.ts';
import { axisTextSize } from './time-axis.ts';
import type { TimeSeriesLayout } from './time-series.ts';

type TimeSeriesAxesProps = Readonly<{
  layout: Pick<TimeSeriesLayout, 'plot' | 'yTicks' | 'xTicks'>;
  paint: Paint;
}>;

/** Grid lines, axis labels and the base line of a chart with lines. */
export const TimeSeriesAxes = ({ layout, paint }: TimeSeriesAxesProps) => {
  const { plot, yTicks, xTicks } = layout;
  const bottom = roundPx(plot.y + plot.height);
  return (
    <g className="downpour-axes" fontSize={axisTextSize} fill={paint('muted')}>
      {yTicks.map(({ value, y, label }) => (
        <g key={value}>
          <line
            x1={plot.x}
            x2={roundPx(plot.x + plot.width)}
            y1={roundPx(y)}
            y2={roundPx(y)}
            stroke={paint(value === 0 ? 'axis' : 'grid')}
            shapeRendering="crispEdges"
          />
          <text x={plot.x - 8} y={roundPx(y + axisTextSize * 0.35)} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ index, x, textX, label }) => (
        <g key={index}>
          <line
            x1={roundPx(x)}
            x2={roundPx(x)}
            y1={bottom}
            y2={bottom + 4}
            stroke={paint('axis')}
            shapeRendering="crispEdges"
          />
          <text x={roundPx(textX)} y={bottom + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
};
