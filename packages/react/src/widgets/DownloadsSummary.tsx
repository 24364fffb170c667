import { useLanguage } from '../context/useLanguage.ts';
import { summary } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { tilesTable } from '../series/data-table.ts';
import { describeTiles, StatTilesSvg } from '../static/StatTilesSvg.tsx';
import { tilesHeight } from './chart-heights.ts';
import { type DownloadsSummaryOptions, useDownloadsSummary } from './useDownloadsSummary.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `DownloadsSummary` takes. */
export type DownloadsSummaryProps = Omit<WidgetProps, 'onSelect'> & DownloadsSummaryOptions;

/** Downloads of the last day, week and month, each with its change, and the total of the range. */
export function DownloadsSummary(props: DownloadsSummaryProps) {
  const language = useLanguage(props.locale);
  return (
    <Widget
      appearance={props}
      language={language}
      title={wordsOf(language, 'summary', summary).title}
      subject={props.package}
      state={useDownloadsSummary(props)}
      heightAt={(width) => tilesHeight(width, 4)}
      table={({ tiles }) => tilesTable(tiles, language)}
      describe={({ tiles }, title) => describeTiles({ ...language, title, tiles })}
    >
      {({ tiles }, space) => <StatTilesSvg {...space} tiles={tiles} />}
    </Widget>
  );
}
