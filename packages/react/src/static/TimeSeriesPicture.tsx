import type { ComponentType } from 'react';
import type { Paint } from '../theme/paint.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { describeSeries } from './describe-series.ts';
import { type FrameProps, safeId } from './PageFrame.tsx';
import { TimeSeriesAxes } from './TimeSeriesAxes.tsx';
import { TimeSeriesMarks } from './TimeSeriesMarks.tsx';
import type { TimeSeriesLayout, TimeSeriesProps } from './time-series-layout.ts';

type TimeSeriesPictureProps = Readonly<{
  chart: TimeSeriesProps;
  layout: TimeSeriesLayout;
  /** The root: of a chart in a page, or of one that may be a file of its own. */
  frame: ComponentType<FrameProps>;
  paint: Paint;
}>;

/** A time series chart whose geometry is known. */
export const TimeSeriesPicture = ({ chart, layout, frame: Frame, paint }: TimeSeriesPictureProps) => (
  <Frame chart={chart} frame={layout.frame} description={describeSeries(chart)}>
    <ChartLegend legend={layout.legend} paint={paint} />
    <TimeSeriesAxes layout={layout} paint={paint} />
    <TimeSeriesMarks layout={layout} paint={paint} id={safeId(chart.id)} />
  </Frame>
);
