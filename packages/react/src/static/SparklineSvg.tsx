import type { Granularity } from '@downpour/core';
import type { Series } from '../series/series.ts';
import { type Box, roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import type { ChartProps } from './chart-props.ts';
import { describeSeries } from './describe-series.ts';
import { type FrameLayout, framedHeight, frameLayout } from './frame-layout.ts';
import { lineRuns } from './line-runs.ts';
import { safeId } from './PageFrame.tsx';
import { bandPath, pathScale, polyline } from './polyline.ts';

/** What `SparklineSvg` draws: one series without axes, for a table cell or a tile. */
export type SparklineProps = ChartProps & Readonly<{ series: Series; granularity: Granularity }>;

/** The geometry of a sparkline. */
export type SparklineLayout = Readonly<{
  frame: FrameLayout;
  plot: Box;
  points: readonly Readonly<{ x: number; y: number }>[];
}>;

const inset = 3;
const naturalHeight = 32;

/** Zero at the bottom, the highest value at the top. */
export const sparklineLayout = (props: SparklineProps): SparklineLayout => {
  const frame = frameLayout(props, props.height ?? framedHeight(props, naturalHeight));
  const { inner } = frame;
  const plot: Box = {
    x: inner.x + inset,
    y: inner.y + inset,
    width: Math.max(1, inner.width - 2 * inset),
    height: Math.max(1, inner.height - 2 * inset),
  };
  const { points } = props.series;
  const most = Math.max(1, ...points.map((point) => point.value));
  return {
    frame,
    plot,
    points: points.map((point, index) => ({
      x: plot.x + (points.length > 1 ? (index / (points.length - 1)) * plot.width : plot.width / 2),
      y: plot.y + plot.height * (1 - point.value / most),
    })),
  };
};

/** A small line without axes; incomplete buckets are dashed. */
export const SparklineSvg = (props: SparklineProps) => {
  const { frame, plot, points } = sparklineLayout(props);
  const paint = paintOf(props);
  const id = safeId(props.id);
  const [first, last] = [points[0], points.at(-1)];
  const y = plot.y + plot.height;
  const ground =
    first === undefined || last === undefined
      ? []
      : [
          { x: first.x, y },
          { x: last.x, y },
        ];
  const { series } = props;
  return (
    <ChartFrame chart={props} frame={frame} description={describeSeries({ ...props, series: [series] })}>
      <defs>
        <linearGradient id={`${id}-fade`} x1={0} y1={0} x2={0} y2={1}>
          <stop offset={0} stopColor={paint('accent')} stopOpacity={0.28} />
          <stop offset={1} stopColor={paint('accent')} stopOpacity={0.02} />
        </linearGradient>
      </defs>
      <g transform={pathScale} strokeWidth={17.5} strokeLinejoin="round" strokeLinecap="round">
        <path d={bandPath(points, ground)} fill={`url(#${id}-fade)`} />
        <g fill="none" stroke={paint('accent')}>
          {lineRuns(series.points.map((point) => point.partial)).map(({ from, to, partial }) => (
            <path
              key={from}
              d={polyline(points.slice(from, to + 1))}
              strokeDasharray={partial ? '20 30' : undefined}
            />
          ))}
        </g>
      </g>
      {last === undefined ? null : (
        <circle cx={roundPx(last.x)} cy={roundPx(last.y)} r={2.5} fill={paint('accent')} />
      )}
    </ChartFrame>
  );
};
