import { TimeSeriesChart } from '../charts/TimeSeriesChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { navigation, overTime } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { seriesTable } from '../series/data-table.ts';
import { dimensionName, isFilterDimension } from '../series/dimension-name.ts';
import { describeSeries } from '../static/describe-series.ts';
import type { TimeSeriesVariant } from '../static/series-extents.ts';
import { type DownloadsOverTimeOptions, useDownloadsOverTime } from './useDownloadsOverTime.ts';
import { useSelectionActions } from './useSelectionActions.ts';
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
  }>;

const NARROW_PX = 460;

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

/** Downloads over time, in total or split by a dimension. Drag, or Shift and arrow keys, zoom the page's range. */
export function DownloadsOverTime(props: DownloadsOverTimeProps) {
  const { split } = props;
  const language = useLanguage(props.locale);
  const state = useDownloadsOverTime(props);
  const { onRange, onReset, onValue, isSelected } = useSelectionActions(props);
  const variant =
    VARIANTS[props.variant ?? (split === undefined ? 'area' : split === 'package' ? 'line' : 'stacked')];
  const dimension = split !== undefined && isFilterDimension(split) ? split : undefined;
  return (
    <Widget
      appearance={props}
      language={language}
      title={titleOf(props, language)}
      subject={props.package}
      state={state}
      heightAt={(width) => (width < NARROW_PX ? 260 : 300)}
      table={({ series, granularity }) => seriesTable(series, granularity, language)}
      describe={(data, title) => describeSeries({ ...data, ...language, title })}
      tools={
        onReset === undefined ? null : (
          <button type="button" className="downpour-tool downpour-tool-strong" onClick={onReset}>
            {wordsOf(language, 'navigation', navigation).resetZoom}
          </button>
        )
      }
    >
      {({ series, granularity, range }, space) => (
        <TimeSeriesChart
          key={`${split} ${props.package}`}
          chart={{ ...space, series, granularity, variant }}
          range={range}
          crosshair={props.crosshair}
          onReset={onReset}
          onBrush={onRange}
          onLegend={dimension === undefined ? undefined : onValue(dimension)}
          isSelected={dimension === undefined ? undefined : isSelected(dimension)}
        />
      )}
    </Widget>
  );
}
