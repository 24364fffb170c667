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
  return (
    <Widget
      appearance={props}
      title="Registry"
      state={useRegistryTotals(props)}
      heightAt={(width) => tilesHeight(width, 2)}
      table={({ tiles }, locale) => tilesTable(tiles, locale)}
      describe={({ tiles }, title, locale) => describeTiles({ title, tiles, locale })}
    >
      {({ tiles }, space) => <StatTilesSvg {...space} tiles={tiles} />}
    </Widget>
  );
}
