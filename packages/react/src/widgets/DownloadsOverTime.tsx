import { TimeSeriesChart } from '../charts/TimeSeriesChart.tsx';
import { seriesTable } from '../series/data-table.ts';
import { DIMENSION_NAMES, isFilterDimension } from '../series/dimension-name.ts';
import { describeSeries } from '../static/describe-series.ts';
import type { TimeSeriesVariant } from '../static/time-series-layout.ts';
import { type DownloadsOverTimeOptions, useDownloadsOverTime } from './useDownloadsOverTime.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';
import { ofPackages } from './widget-title.ts';

/** What `DownloadsOverTime` takes. */
export type DownloadsOverTimeProps = WidgetProps &
  DownloadsOverTimeOptions &
  Readonly<{
    /** `area` for a total, `stacked` where it is split, unless told; `bars` are stacked too, `line` compares. */
    variant?: 'line' | 'area' | 'stacked' | 'bars' | undefined;
  }>;

const VARIANTS = {
  line: 'line',
  area: 'area',
  stacked: 'stacked-area',
  bars: 'stacked-bar',
} as const satisfies Readonly<Record<string, TimeSeriesVariant>>;

const titleOf = ({ split }: DownloadsOverTimeProps): string => {
  if (split === undefined) return 'Downloads over time';
  const by = isFilterDimension(split) ? DIMENSION_NAMES[split].by : split;
  return `Downloads over time by ${by}`;
};

/** Downloads over time, in total or split by a dimension. Drag, or Shift and arrow keys, zoom the page's range. */
export function DownloadsOverTime(props: DownloadsOverTimeProps) {
  const { split } = props;
  const state = useDownloadsOverTime(props);
  const { onRange, onReset, onValue, isSelected } = useSelectionActions(props);
  const variant =
    VARIANTS[props.variant ?? (split === undefined ? 'area' : split === 'package' ? 'line' : 'stacked')];
  const dimension = split !== undefined && isFilterDimension(split) ? split : undefined;
  return (
    <Widget
      appearance={props}
      title={titleOf(props)}
      state={state}
      heightAt={(width) => (width < 480 ? 260 : 300)}
      table={({ series, granularity }, locale) => seriesTable(series, granularity, locale)}
      describe={(data, title, locale) =>
        describeSeries({ ...data, title: `${title}${ofPackages(props.package)}`, locale })
      }
      tools={
        onReset === undefined ? null : (
          <button type="button" className="downpour-tool downpour-tool-strong" onClick={onReset}>
            Reset zoom
          </button>
        )
      }
    >
      {({ series, granularity, range }, space) => (
        <TimeSeriesChart
          key={`${split} ${props.package}`}
          chart={{ ...space, series, granularity, variant }}
          range={range}
          onReset={onReset}
          onBrush={onRange}
          onLegend={dimension === undefined ? undefined : onValue(dimension)}
          isSelected={dimension === undefined ? undefined : isSelected(dimension)}
        />
      )}
    </Widget>
  );
}
