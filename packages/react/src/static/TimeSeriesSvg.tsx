import type { ReactElement } from 'react';
import { allFeatures } from './all-features.tsx';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { frameLayout } from './frame-layout.ts';
import { TimeSeriesPicture } from './TimeSeriesPicture.tsx';
import type { TimeSeriesLayout, TimeSeriesProps } from './time-series.ts';
import { plainLayout, timeSeriesHeight } from './time-series-layout.ts';

/** The geometry of a time series chart, from nothing but its props. */
export const timeSeriesLayout = (props: TimeSeriesProps): TimeSeriesLayout =>
  plainLayout(props, allFeatures, frameLayout(props, props.height ?? timeSeriesHeight));

/**
 * Downloads over time as lines, an area, stacked areas or stacked bars. A linear value axis starts at zero; incomplete
 * buckets are dashed or hatched; more than eight ordinary series are summed into `other`; where there are more buckets
 * than pixels, the lowest and highest of each column of pixels are drawn.
 */
export const TimeSeriesSvg = (props: TimeSeriesProps): ReactElement => (
  <TimeSeriesPicture
    chart={props}
    layout={timeSeriesLayout(props)}
    features={allFeatures}
    frame={ChartFrame}
    paint={paintOf(props)}
  />
);
