import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { TimeSeriesPicture } from './TimeSeriesPicture.tsx';
import { type TimeSeriesProps, timeSeriesLayout } from './time-series-layout.ts';

/**
 * Downloads over time as lines, an area, stacked areas or stacked bars. The value axis starts at zero; incomplete
 * buckets are dashed or hatched; more than eight ordinary series are summed into `other`; where there are more buckets
 * than pixels, the lowest and highest of each column of pixels are drawn.
 */
export const TimeSeriesSvg = (props: TimeSeriesProps) => (
  <TimeSeriesPicture
    chart={props}
    layout={timeSeriesLayout(props)}
    frame={ChartFrame}
    paint={paintOf(props)}
  />
);
