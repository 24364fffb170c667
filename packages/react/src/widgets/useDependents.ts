import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { dependentsRequest } from '../requests/metadata-requests.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useDependents` asks. */
export type DependentsOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    package: string;
    /** How many packages; 10 unless told. */
    limit?: number | undefined;
  }>;

/** A package whose latest stable release requires another, and under what conditions; null is always, or any version. */
export type Dependent = Readonly<{
  package: string;
  extra: string | null;
  specifier: string | null;
  /** Downloads of the requiring package. */
  downloads: number;
}>;

/** The packages that require one, most downloaded first, and what those left out have together. */
export type DependentsData = Readonly<{
  dependents: readonly Dependent[];
  rest: Readonly<{ packages: number; downloads: number }> | undefined;
  provenance: Provenance;
}>;

/** The most downloaded packages that require a package. */
export function useDependents(options: DependentsOptions): QueryState<DependentsData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...dependentsRequest(options, scope), { initialResult });
  return useMemo(() => {
    const data = mapState(state, ({ rows, provenance }): DependentsData => {
      const other = rows.find((row) => row.other);
      return {
        dependents: rows
          .filter((row) => !row.other)
          .map(({ value, extra, specifier, downloads }) => ({ package: value, extra, specifier, downloads })),
        rest: other && { packages: other.members, downloads: other.downloads },
        provenance,
      };
    });
    return emptyWhere(data, ({ dependents, rest }) => dependents.length === 0 && rest === undefined);
  }, [state]);
}
