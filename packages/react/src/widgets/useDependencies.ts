import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { dependenciesRequest } from '../requests/metadata-requests.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useDependencies` asks. */
export type DependenciesOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    package: string;
    /** Version whose requirements are asked for; the latest stable one unless told. */
    release?: string | undefined;
  }>;

/** A package that a release requires, and under what conditions; null is always, or any version. */
export type Dependency = Readonly<{
  package: string;
  extra: string | null;
  specifier: string | null;
  marker: string | null;
  /** Downloads of the required package. */
  downloads: number;
}>;

/** What a release requires: what it always does first, then what an extra does. */
export type DependenciesData = Readonly<{ dependencies: readonly Dependency[]; provenance: Provenance }>;

/** What a release of a package requires. */
export function useDependencies(options: DependenciesOptions): QueryState<DependenciesData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...dependenciesRequest(options, scope), { initialResult });
  return useMemo(() => {
    const data = mapState(state, ({ rows, provenance }) => ({
      dependencies: rows.map(({ dependency, ...row }) => ({ package: dependency, ...row })),
      provenance,
    }));
    return emptyWhere(data, ({ dependencies }) => dependencies.length === 0);
  }, [state]);
}
