import type { Provenance, RangePreset } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { growingPackagesRequest } from '../requests/registry-requests.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useGrowingPackages` asks. */
export type GrowingPackagesOptions = Pick<WidgetProps, 'filters' | 'mirrors' | 'ci' | 'initialResult'> &
  Readonly<{
    /** The days up to the last complete one that are compared with those before; `30d` unless told. */
    window?: RangePreset | undefined;
    /** Downloads a package must have had per window before; 1,000 unless told. */
    minimum?: number | undefined;
    /** How many packages; 10 unless told. */
    limit?: number | undefined;
  }>;

/** A package that grew: its downloads in the window, the average of the windows before, and the change (0.5 is half as much again). */
export type GrowingPackage = Readonly<{
  package: string;
  downloads: number;
  average: number;
  growth: number;
}>;

/** The packages that grew most, fastest first. */
export type GrowingPackagesData = Readonly<{
  packages: readonly GrowingPackage[];
  /** How many equally long windows before the average is of. */
  windows: number;
  provenance: Provenance;
}>;

/** The packages whose downloads grew most against the time before. */
export function useGrowingPackages(options: GrowingPackagesOptions): QueryState<GrowingPackagesData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...growingPackagesRequest(options, scope), { initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => ({
        packages: rows.map(({ previous, windows, ...row }) => ({
          package: row.package,
          downloads: row.downloads,
          average: previous / Math.max(1, windows),
          growth: row.growth,
        })),
        windows: rows[0]?.windows ?? 0,
        provenance,
      })),
    [state],
  );
}
