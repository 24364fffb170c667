import { ChartFrame, paintOf, safeId } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { describeSeries } from './describe-series.ts';
import { TimeSeriesAxes } from './TimeSeriesAxes.tsx';
import { TimeSeriesDefs, TimeSeriesMarks } from './TimeSeriesMarks.tsx';
import { type TimeSeriesProps, timeSeriesLayout } from './time-series-layout.ts';

/**
 * Downloads over time as lines, an area, stacked areas or stacked bars. The value axis starts at zero; incomplete
 * buckets are dashed or hatched; more than eight ordinary series are summed into `other`.
 */
export const TimeSeriesSvg = (props: TimeSeriesProps) => {
  const layout = timeSeriesLayout(props);
  const paint = paintOf(props);
  const id = safeId(props.id);
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeSeries(props)}>
      <TimeSeriesDefs paint={paint} id={id} />
      <ChartLegend legend={layout.legend} paint={paint} />
      <TimeSeriesAxes layout={layout} paint={paint} />
      <TimeSeriesMarks layout={layout} variant={props.variant} paint={paint} id={id} />
    </ChartFrame>
  );
};
