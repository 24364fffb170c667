import type { ReactNode } from 'react';
import { TimeSeriesChart } from '../charts/TimeSeriesChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { overTime } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { seriesTable } from '../series/data-table.ts';
import { dimensionName, isFilterDimension } from '../series/dimension-name.ts';
import type { ChartFeatures } from '../static/chart-features.ts';
import { describeSeries } from '../static/describe-series.ts';
import type { TimeSeriesVariant } from '../static/series-extents.ts';
import type { Note, Release } from '../static/time-marks.ts';
import type { ValueScale } from '../static/value-axis.ts';
import { overTimeHeight } from './chart-heights.ts';
import { type DownloadsOverTimeOptions, useDownloadsOverTime } from './useDownloadsOverTime.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { useZoom, type ZoomProps } from './useZoom.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `DownloadsOverTime` takes. */
export type DownloadsOverTimeProps = WidgetProps &
  DownloadsOverTimeOptions &
  Readonly<{
    /** `area` for a total, `stacked` where it is split, unless told; `bars` are stacked too, `line` compares. */
    variant?: 'line' | 'area' | 'stacked' | 'bars' | undefined;
    /** False leaves out the mark at the day that is pointed at in other charts of the page. */
    crosshair?: boolean | undefined;
    /** `log` draws lines; `share` stacks the parts of a split up to 100 %. `linear` unless told. */
    scale?: ValueScale | undefined;
    /** Scales that readers may choose from; `scale` is the first they see. */
    scales?: readonly ValueScale[] | undefined;
    /** Draws the average of so many buckets, each with those before it, beside the downloads. */
    average?: number | undefined;
    /** Marks releases: those given, or those the proxy knows of the package. */
    releases?: boolean | readonly Release[] | undefined;
    /** Marks days with something to know about them. */
    notes?: readonly Note[] | undefined;
  }> &
  ZoomProps;

type OverTimeWidgetProps = Omit<DownloadsOverTimeProps, 'releases'> &
  Readonly<{
    releases?: readonly Release[] | undefined;
    /** What scales, averages and marks need. Keep it the same object. */
    features?: ChartFeatures | undefined;
    /** Controls of the features. */
    controls?: ReactNode;
  }>;

const VARIANTS = {
  line: 'line',
  area: 'area',
  stacked: 'stacked-area',
  bars: 'stacked-bar',
} as const satisfies Readonly<Record<string, TimeSeriesVariant>>;

const titleOf = ({ split }: DownloadsOverTimeProps, language: Language): string => {
  const words = wordsOf(language, 'overTime', overTime);
  if (split === undefined) return words.title;
  return words.titleBy(isFilterDimension(split) ? dimensionName(split, language).by : words.byPackage);
};

/** The widget of downloads over time, with the features it is given. */
export function OverTimeWidget(props: OverTimeWidgetProps) {
  const { split, features, scale, average, releases, notes } = props;
  const language = useLanguage(props.locale);
  const { days, onBrush, onReset } = useZoom(props);
  const state = useDownloadsOverTime(days === undefined ? props : { ...props, ...days });
  const { onValue, isSelected } = useSelectionActions(props);
  const variant =
    VARIANTS[props.variant ?? (split === undefined ? 'area' : split === 'package' ? 'line' : 'stacked')];
  const dimension = split !== undefined && isFilterDimension(split) ? split : undefined;
  const extras = { scale, average, releases, notes };
  return (
    <Widget
      appearance={props}
      language={language}
      title={titleOf(props, language)}
      subject={props.package}
      state={state}
      heightAt={overTimeHeight}
      table={({ series, granularity }) => {
        const table = seriesTable(series, granularity, language);
        return features?.tabulate(table, { series, granularity, ...extras, ...language }) ?? table;
      }}
      describe={(data, title) => {
        const described = { ...data, ...extras, ...language, title };
        return describeSeries(described) + (features?.describe(described) ?? '');
      }}
      tools={props.controls}
    >
      {({ series, granularity, range }, space) => (
        <TimeSeriesChart
          key={`${split} ${props.package}`}
          chart={{ ...space, series, granularity, variant, ...extras }}
          features={features}
          range={range}
          crosshair={props.crosshair}
          onReset={onReset}
          onBrush={onBrush}
          onLegend={dimension === undefined ? undefined : onValue(dimension)}
          isSelected={dimension === undefined ? undefined : isSelected(dimension)}
        />
      )}
    </Widget>
  );
}
