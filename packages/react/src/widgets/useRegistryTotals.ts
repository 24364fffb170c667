import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useScope } from '../filters/useScope.ts';
import { registry, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { registryTotalsRequest } from '../requests/downloads-requests.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `useRegistryTotals` asks. */
export type RegistryTotalsOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'locale' | 'initialResult'
>;

/** Downloads of the whole registry and packages with downloads. */
export type RegistryTotalsData = Readonly<{ tiles: readonly StatTile[]; provenance: Provenance }>;

/** The totals of the registry, as tiles ready to draw. */
export function useRegistryTotals(options: RegistryTotalsOptions): QueryState<RegistryTotalsData> {
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const state = useCatalogueQuery(...registryTotalsRequest(scope), {
    initialResult: options.initialResult,
  });
  return useMemo(
    () =>
      mapState(state, ({ rows: [row], provenance }) => ({
        tiles: [
          {
            key: 'downloads',
            label: wordsOf(language, 'terms', terms).downloads,
            value: row?.downloads ?? 0,
          },
          {
            key: 'packages',
            label: wordsOf(language, 'registry', registry).packages,
            value: row?.packages ?? 0,
          },
        ],
        provenance,
      })),
    [state, language],
  );
}
