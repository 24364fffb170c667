import { HeatmapChart } from '../charts/HeatmapChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { fileTypes } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { matrixTable } from '../series/data-table.ts';
import { dimensionName } from '../series/dimension-name.ts';
import { describeHeatmap } from '../static/HeatmapSvg.tsx';
import { type FileTypesByInstallerOptions, useFileTypesByInstaller } from './useFileTypesByInstaller.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `FileTypesByInstaller` takes. */
export type FileTypesByInstallerProps = WidgetProps & FileTypesByInstallerOptions;

const DEFAULT_LIMIT = 8;
const ROW_PX = 34;
const HEAD_PX = 26;

/** File types by installer as a heat map; a click filters the page by the row's installer. */
export function FileTypesByInstaller(props: FileTypesByInstallerProps) {
  const language = useLanguage(props.locale);
  const { onValue, isSelected } = useSelectionActions(props);
  const choose = onValue('installer');
  return (
    <Widget
      appearance={props}
      language={language}
      title={wordsOf(language, 'fileTypes', fileTypes).title}
      subject={props.package}
      state={useFileTypesByInstaller(props)}
      heightAt={() => HEAD_PX + ((props.limit ?? DEFAULT_LIMIT) + 1) * ROW_PX}
      table={({ matrix }) => matrixTable(matrix, dimensionName('installer', language).label, language)}
      describe={({ matrix }, title) => describeHeatmap({ ...matrix, ...language, title })}
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
