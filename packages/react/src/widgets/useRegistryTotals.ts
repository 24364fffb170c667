import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `useRegistryTotals` asks. */
export type RegistryTotalsOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
>;

/** Downloads of the whole registry and packages with downloads. */
export type RegistryTotalsData = Readonly<{ tiles: readonly StatTile[]; provenance: Provenance }>;

/** The totals of the registry, as tiles ready to draw. */
export function useRegistryTotals(options: RegistryTotalsOptions): QueryState<RegistryTotalsData> {
  const scope = useScope(options);
  const state = useCatalogueQuery('registry-totals', scope, { initialResult: options.initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows: [row], provenance }) => ({
        tiles: [
          { key: 'downloads', label: 'Downloads', value: row?.downloads ?? 0 },
          { key: 'packages', label: 'Packages', value: row?.packages ?? 0 },
        ],
        provenance,
      })),
    [state],
  );
}
