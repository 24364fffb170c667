import type { Granularity } from '@downpour/core';
import type { ReactNode } from 'react';
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { Language } from '../messages/messages.ts';
import { ChartLegend } from '../static/ChartLegend.tsx';
import { TimeSeriesAxes } from '../static/TimeSeriesAxes.tsx';
import { TimeSeriesDefs, TimeSeriesMarks } from '../static/TimeSeriesMarks.tsx';
import type { TimeSeriesLayout, TimeSeriesVariant } from '../static/time-series-layout.ts';
import { createPaint } from '../theme/paint.ts';
import { BucketTooltip } from './BucketTooltip.tsx';

/** What the interactive layer draws: the static layer's geometry, and what is active in it. */
export type RechartsTimeSeriesProps = Readonly<{
  id: string;
  /** The geometry of everything, and of what is not hidden. */
  layout: TimeSeriesLayout;
  shown: TimeSeriesLayout;
  variant: TimeSeriesVariant;
  granularity: Granularity;
  language: Language;
  /** Bucket reached by keyboard. */
  cursor: number | undefined;
  /** False while a range is being brushed. */
  hover: boolean;
  /** The static layer, for a page that cannot load this one. */
  picture: ReactNode;
}>;

type Row = Readonly<{ x: number; index: number; tops: readonly number[] }>;

const rowsOf = ({ xs, series }: TimeSeriesLayout): readonly Row[] =>
  xs.map((x, index) => ({ x, index, tops: series.map(({ extents }) => extents[index]?.to ?? 0) }));

const paint = createPaint('auto', false);

/**
 * The interactive layer of a time series: recharts finds the bucket under the pointer and places cursor, dots and
 * tooltip; margins, domains and marks are the static layer's, so that taking its place moves nothing.
 */
export function RechartsTimeSeries(props: RechartsTimeSeriesProps) {
  const { id, layout, shown, variant, cursor } = props;
  const { plot, frame, margin, yDomain } = layout;
  return (
    <ComposedChart
      key={`${layout.dates[0]}/${layout.dates.length}`}
      width={frame.width}
      height={frame.height}
      margin={margin}
      data={[...rowsOf(shown)]}
      accessibilityLayer={false}
    >
      <TimeSeriesDefs paint={paint} id={id} />
      <ChartLegend legend={layout.legend} paint={paint} />
      <TimeSeriesAxes layout={layout} paint={paint} />
      <TimeSeriesMarks layout={shown} variant={variant} paint={paint} id={id} />
      <XAxis
        dataKey="x"
        type="number"
        domain={[plot.x, plot.x + plot.width]}
        padding={{ left: 0, right: 0 }}
        allowDataOverflow
        hide
      />
      <YAxis type="number" domain={[yDomain[0], yDomain[1]]} allowDataOverflow hide />
      <Tooltip
        {...(cursor === undefined ? {} : { defaultIndex: cursor })}
        {...(props.hover ? {} : { active: false })}
        isAnimationActive={false}
        cursor={{ stroke: paint('axis'), strokeDasharray: '3 3' }}
        offset={14}
        content={({ active, activeIndex }) => (
          <BucketTooltip
            active={active}
            layout={shown}
            index={Number(activeIndex)}
            granularity={props.granularity}
            language={props.language}
          />
        )}
      />
      {shown.series.map(({ series, token }, index) => (
        <Line
          key={series.key}
          dataKey={(row: Row) => row.tops[index]}
          stroke="none"
          fill={paint(token)}
          dot={false}
          activeDot={
            variant === 'stacked-bar'
              ? false
              : { r: 4, fill: paint(token), stroke: paint('surface'), strokeWidth: 1.5 }
          }
          isAnimationActive={false}
          legendType="none"
        />
      ))}
    </ComposedChart>
  );
}
