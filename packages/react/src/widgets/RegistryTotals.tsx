import { useLanguage } from '../context/useLanguage.ts';
import { registry } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { tilesTable } from '../series/data-table.ts';
import { describeTiles, StatTilesSvg } from '../static/StatTilesSvg.tsx';
import { tilesHeight } from './chart-heights.ts';
import { type RegistryTotalsOptions, useRegistryTotals } from './useRegistryTotals.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `RegistryTotals` takes. */
export type RegistryTotalsProps = Omit<WidgetProps, 'onSelect'> & RegistryTotalsOptions;

/** Downloads and packages of the whole registry. */
export function RegistryTotals(props: RegistryTotalsProps) {
  const language = useLanguage(props.locale);
  return (
    <Widget
      appearance={props}
      language={language}
      title={wordsOf(language, 'registry', registry).title}
      state={useRegistryTotals(props)}
      heightAt={(width) => tilesHeight(width, 2)}
      table={({ tiles }) => tilesTable(tiles, language)}
      describe={({ tiles }, title) => describeTiles({ ...language, title, tiles })}
    >
      {({ tiles }, space) => <StatTilesSvg {...space} tiles={tiles} />}
    </Widget>
  );
}
