import { BarListChart } from '../charts/BarListChart.tsx';
import { DonutChart } from '../charts/DonutChart.tsx';
import { partsTable } from '../series/data-table.ts';
import { DIMENSION_NAMES, type FilterDimension } from '../series/dimension-name.ts';
import { listHeight } from '../static/bar-list-layout.ts';
import { describeParts } from '../static/describe-parts.ts';
import { donutHeightAt } from './chart-heights.ts';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';
import { FileTypesByInstaller } from './FileTypesByInstaller.tsx';
import { type DownloadsBreakdownOptions, useDownloadsBreakdown } from './useDownloadsBreakdown.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';
import { ofPackages } from './widget-title.ts';

/** What `DownloadsBreakdown` takes. */
export type DownloadsBreakdownProps = WidgetProps &
  DownloadsBreakdownOptions &
  Readonly<{
    /** `bars` unless told. `over-time` stacks the values over time; `heatmap` shows file types by installer. */
    variant?: 'bars' | 'donut' | 'over-time' | 'heatmap' | undefined;
  }>;

/** Values a dimension usually has; others are expected to fill the list. */
const USUAL: Readonly<Partial<Record<FilterDimension, number>>> = { ci: 3, type: 4, system: 6 };
const DEFAULT_LIMIT = 10;

const rowsOf = (dimension: FilterDimension, limit = DEFAULT_LIMIT): number =>
  Math.min(limit + 1, USUAL[dimension] ?? limit + 1);

/** Downloads by a dimension: as bars, a ring, stacked over time, or file types by installer. A click filters the page. */
export function DownloadsBreakdown(props: DownloadsBreakdownProps) {
  switch (props.variant) {
    case 'over-time':
      return <DownloadsOverTime {...props} split={props.dimension} variant="bars" />;
    case 'heatmap':
      return <FileTypesByInstaller {...props} />;
    default:
      return <BreakdownParts {...props} />;
  }
}

function BreakdownParts(props: DownloadsBreakdownProps) {
  const { dimension } = props;
  const { onValue, isSelected } = useSelectionActions(props);
  const choose = onValue(dimension);
  const actions = {
    onSelect: choose && ((part: Readonly<{ key: string }>, exclude: boolean) => choose(part.key, exclude)),
    isSelected: isSelected(dimension),
  };
  const donut = props.variant === 'donut';
  const rows = rowsOf(dimension, props.limit);
  return (
    <Widget
      appearance={props}
      title={`Downloads by ${DIMENSION_NAMES[dimension].by}`}
      state={useDownloadsBreakdown(props)}
      heightAt={(width, data) => {
        const count = Math.max(rows, data?.parts.length ?? 0);
        return donut ? donutHeightAt(width, count) : listHeight({ id: '', title: '', width }, count);
      }}
      table={({ parts }, locale) => partsTable(parts, DIMENSION_NAMES[dimension].label, locale)}
      describe={({ parts }, title, locale) =>
        describeParts(`${title}${ofPackages(props.package)}`, parts, locale)
      }
    >
      {({ parts }, space) =>
        donut ? (
          <DonutChart key={`${dimension} ${props.package}`} chart={{ ...space, parts }} actions={actions} />
        ) : (
          <BarListChart chart={{ ...space, parts }} actions={actions} />
        )
      }
    </Widget>
  );
}
