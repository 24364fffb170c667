import type { ComponentType } from 'react';
import type { Paint } from '../theme/paint.ts';
import { ChartLegend } from './ChartLegend.tsx';
import type { ChartFeatures } from './chart-features.ts';
import { describeSeries } from './describe-series.ts';
import { type FrameProps, safeId } from './PageFrame.tsx';
import { isStacked } from './series-extents.ts';
import { TimeSeriesAxes } from './TimeSeriesAxes.tsx';
import { TimeSeriesMarks } from './TimeSeriesMarks.tsx';
import type { TimeSeriesLayout, TimeSeriesProps } from './time-series.ts';

type TimeSeriesPictureProps = Readonly<{
  chart: TimeSeriesProps;
  /** Its geometry, made with the same features. */
  layout: TimeSeriesLayout;
  features?: ChartFeatures | undefined;
  /** The root: of a chart in a page, or of one that may be a file of its own. */
  frame: ComponentType<FrameProps>;
  paint: Paint;
}>;

/** A time series chart whose geometry is known. */
export const TimeSeriesPicture = (props: TimeSeriesPictureProps) => {
  const { chart, layout, features, frame: Frame, paint } = props;
  const drawn = { layout, paint };
  return (
    <Frame
      chart={chart}
      frame={layout.frame}
      description={describeSeries(chart) + (features?.describe(chart) ?? '')}
    >
      <ChartLegend legend={layout.legend} lines={!isStacked(layout.variant)} paint={paint} />
      {features?.behind(drawn)}
      <TimeSeriesAxes layout={layout} paint={paint} />
      <TimeSeriesMarks layout={layout} paint={paint} id={safeId(chart.id)} />
      {features?.over(drawn)}
    </Frame>
  );
};
