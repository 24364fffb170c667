import type { Provenance, RangePreset } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { recentReleasesRequest } from '../requests/registry-requests.ts';
import { type ReleasedPackage, releaseMonths } from '../series/release-months.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useRecentReleases` asks. */
export type RecentReleasesOptions = Pick<WidgetProps, 'filters' | 'mirrors' | 'ci' | 'initialResult'> &
  Readonly<{
    /** The days up to the last complete one whose releases count; `6m` unless told. */
    window?: RangePreset | undefined;
    /** How many packages; 8 unless told. */
    limit?: number | undefined;
  }>;

/** Releases per month of the most downloaded packages that have any. */
export type RecentReleasesData = Readonly<{
  packages: readonly ReleasedPackage[];
  provenance: Provenance;
}>;

/** What popular packages released lately. */
export function useRecentReleases(options: RecentReleasesOptions): QueryState<RecentReleasesData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...recentReleasesRequest(options, scope), { initialResult });
  return useMemo(
    () => mapState(state, ({ rows, provenance }) => ({ packages: releaseMonths(rows), provenance })),
    [state],
  );
}
