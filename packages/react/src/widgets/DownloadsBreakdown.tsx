import { BarListChart } from '../charts/BarListChart.tsx';
import { DonutChart } from '../charts/DonutChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { breakdown } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { partsTable } from '../series/data-table.ts';
import { dimensionName, type FilterDimension } from '../series/dimension-name.ts';
import { listHeight } from '../static/bar-list-layout.ts';
import { describeParts } from '../static/describe-parts.ts';
import { donutHeightAt } from './chart-heights.ts';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';
import { FileTypesByInstaller } from './FileTypesByInstaller.tsx';
import { type DownloadsBreakdownOptions, useDownloadsBreakdown } from './useDownloadsBreakdown.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

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
  const language = useLanguage(props.locale);
  const name = dimensionName(dimension, language);
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
      language={language}
      title={wordsOf(language, 'breakdown', breakdown).title(name.by)}
      subject={props.package}
      state={useDownloadsBreakdown(props)}
      heightAt={(width) =>
        donut ? donutHeightAt(width, rows) : listHeight({ id: '', title: '', width }, rows)
      }
      table={({ parts }) => partsTable(parts, name.label, language)}
      describe={({ parts }, title) => describeParts(title, parts, language)}
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
