import { ChartFrame, paintOf, safeId } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { describeSeries } from './describe-series.ts';
import { TimeSeriesAxes } from './TimeSeriesAxes.tsx';
import { TimeSeriesMarks } from './TimeSeriesMarks.tsx';
import { type TimeSeriesLayout, type TimeSeriesProps, timeSeriesLayout } from './time-series-layout.ts';

/** A time series chart whose geometry is known. */
export const TimeSeriesPicture = ({
  chart,
  layout,
}: Readonly<{ chart: TimeSeriesProps; layout: TimeSeriesLayout }>) => {
  const paint = paintOf(chart);
  return (
    <ChartFrame chart={chart} frame={layout.frame} description={describeSeries(chart)}>
      <ChartLegend legend={layout.legend} paint={paint} />
      <TimeSeriesAxes layout={layout} paint={paint} />
      <TimeSeriesMarks layout={layout} paint={paint} id={safeId(chart.id)} />
    </ChartFrame>
  );
};

/**
 * Downloads over time as lines, an area, stacked areas or stacked bars. The value axis starts at zero; incomplete
 * buckets are dashed or hatched; more than eight ordinary series are summed into `other`; where there are more buckets
 * than pixels, the lowest and highest of each column of pixels are drawn.
 */
export const TimeSeriesSvg = (props: TimeSeriesProps) => (
  <TimeSeriesPicture chart={props} layout={timeSeriesLayout(props)} />
);
