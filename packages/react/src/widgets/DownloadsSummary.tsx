import { tilesTable } from '../series/data-table.ts';
import { describeTiles, StatTilesSvg } from '../static/StatTilesSvg.tsx';
import { tilesHeight } from './chart-heights.ts';
import { type DownloadsSummaryOptions, useDownloadsSummary } from './useDownloadsSummary.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';
import { ofPackages } from './widget-title.ts';

/** What `DownloadsSummary` takes. */
export type DownloadsSummaryProps = Omit<WidgetProps, 'onSelect'> & DownloadsSummaryOptions;

/** Downloads of the last day, week and month, each with its change, and the total of the range. */
export function DownloadsSummary(props: DownloadsSummaryProps) {
  return (
    <Widget
      appearance={props}
      title="Downloads"
      state={useDownloadsSummary(props)}
      heightAt={(width) => tilesHeight(width, 4)}
      table={({ tiles }, locale) => tilesTable(tiles, locale)}
      describe={({ tiles }, title, locale) =>
        describeTiles({ title: `${title}${ofPackages(props.package)}`, tiles, locale })
      }
    >
      {({ tiles }, space) => <StatTilesSvg {...space} tiles={tiles} />}
    </Widget>
  );
}
