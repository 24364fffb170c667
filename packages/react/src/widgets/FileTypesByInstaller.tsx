import { HeatmapChart } from '../charts/HeatmapChart.tsx';
import { matrixTable } from '../series/data-table.ts';
import { describeHeatmap } from '../static/HeatmapSvg.tsx';
import { type FileTypesByInstallerOptions, useFileTypesByInstaller } from './useFileTypesByInstaller.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';
import { ofPackages } from './widget-title.ts';

type FileTypesByInstallerProps = WidgetProps & FileTypesByInstallerOptions;

const DEFAULT_LIMIT = 8;
const ROW_PX = 34;
const HEAD_PX = 26;

/** File types by installer as a heat map; a click filters the page by the row's installer. */
export function FileTypesByInstaller(props: FileTypesByInstallerProps) {
  const { onValue, isSelected } = useSelectionActions(props);
  const choose = onValue('installer');
  return (
    <Widget
      appearance={props}
      title="File types by installer"
      state={useFileTypesByInstaller(props)}
      heightAt={() => HEAD_PX + ((props.limit ?? DEFAULT_LIMIT) + 1) * ROW_PX}
      table={({ matrix }, locale) => matrixTable(matrix, 'Installer', locale)}
      describe={({ matrix }, title, locale) =>
        describeHeatmap({ ...matrix, title: `${title}${ofPackages(props.package)}`, locale })
      }
    >
      {({ matrix }, space) => (
        <HeatmapChart
          chart={{ ...space, ...matrix }}
          actions={{
            onSelect: choose && ((row) => choose(row.key)),
            isSelected: (row) => isSelected('installer')(row.key),
          }}
        />
      )}
    </Widget>
  );
}
