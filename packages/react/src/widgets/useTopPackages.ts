import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { topPackagesRequest } from '../requests/downloads-requests.ts';
import type { RankingEntry } from '../static/RankingSvg.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `useTopPackages` asks. */
export type TopPackagesOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    /** How many packages; 10 unless told. */
    limit?: number | undefined;
  }>;

/** The most downloaded packages, best first. */
export type TopPackagesData = Readonly<{ entries: readonly RankingEntry[]; provenance: Provenance }>;

/** The most downloaded packages, as a ranking ready to draw. */
export function useTopPackages(options: TopPackagesOptions): QueryState<TopPackagesData> {
  const scope = useScope(options);
  const { initialResult } = options;
  const state = useCatalogueQuery(...topPackagesRequest(options, scope), { initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => ({
        entries: rows
          .filter(({ other }) => !other)
          .map(({ value, downloads }, index) => ({
            position: index + 1,
            key: value,
            label: value,
            value: downloads,
          })),
        provenance,
      })),
    [state],
  );
}
