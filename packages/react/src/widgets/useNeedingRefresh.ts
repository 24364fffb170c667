import type { Provenance, RangePreset } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { needingRefreshRequest } from '../requests/registry-requests.ts';
import { type DatedPackages, datedPackages } from '../series/dated-packages.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useNeedingRefresh` asks. */
export type NeedingRefreshOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    /** How long a package must have been without a release; `6m` unless told. */
    idle?: RangePreset | undefined;
    /** How many packages; 10 unless told. */
    limit?: number | undefined;
  }>;

/** Packages without a release for a while, with their downloads and the day of the last upload. */
export type NeedingRefreshData = DatedPackages & Readonly<{ provenance: Provenance }>;

/** The most downloaded of the packages that have had no release for a while. */
export function useNeedingRefresh(options: NeedingRefreshOptions): QueryState<NeedingRefreshData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...needingRefreshRequest(options, scope), { initialResult });
  return useMemo(
    () => mapState(state, ({ rows, provenance }) => ({ ...datedPackages(rows), provenance })),
    [state],
  );
}
