import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { packageRankRequest } from '../requests/downloads-requests.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `usePackageRank` asks. */
export type PackageRankOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{ package: string }>;

/** The place of a package among all packages; `top` is the share of packages placed as high or higher (0.01 is 1 %). */
export type PackageRankData = Readonly<{
  rank: number | null;
  packages: number;
  downloads: number;
  top: number | null;
  provenance: Provenance;
}>;

/** The place of a package by downloads under the same filters. */
export function usePackageRank(options: PackageRankOptions): QueryState<PackageRankData> {
  const scope = useScope(options);
  const { initialResult } = options;
  const state = useCatalogueQuery(...packageRankRequest(options, scope), { initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows: [row], provenance }) => ({
        rank: row?.rank ?? null,
        packages: row?.packages ?? 0,
        downloads: row?.downloads ?? 0,
        top: row?.top ?? null,
        provenance,
      })),
    [state],
  );
}
