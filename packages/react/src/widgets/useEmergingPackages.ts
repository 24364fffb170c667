import type { Provenance, RangePreset } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { emergingPackagesRequest } from '../requests/registry-requests.ts';
import { type DatedPackages, datedPackages } from '../series/dated-packages.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useEmergingPackages` asks. */
export type EmergingPackagesOptions = Pick<WidgetProps, 'filters' | 'mirrors' | 'ci' | 'initialResult'> &
  Readonly<{
    /** The days up to the last complete one in which a package must have begun; `3m` unless told. */
    window?: RangePreset | undefined;
    /** How many packages; 10 unless told. */
    limit?: number | undefined;
  }>;

/** Packages first uploaded in the window, with their downloads in it and the day of the first upload. */
export type EmergingPackagesData = DatedPackages & Readonly<{ provenance: Provenance }>;

/** The most downloaded of the packages that are new. */
export function useEmergingPackages(options: EmergingPackagesOptions): QueryState<EmergingPackagesData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...emergingPackagesRequest(options, scope), { initialResult });
  return useMemo(
    () => mapState(state, ({ rows, provenance }) => ({ ...datedPackages(rows), provenance })),
    [state],
  );
}
