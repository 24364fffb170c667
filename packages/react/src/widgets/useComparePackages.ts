import type { Granularity, Provenance, TimeRange } from '@downpour/core';
import { useMemo } from 'react';
import { useGranularity, useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { comparePackagesRequest } from '../requests/registry-requests.ts';
import { type ComparedSeries, comparedSeries } from '../series/compared-series.ts';
import { answeredRange } from './answered-range.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useComparePackages` asks. */
export type ComparePackagesOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    /** One to ten packages. */
    package: string | readonly string[];
    /** Width of a bucket; chosen from the range unless told. */
    granularity?: Granularity | undefined;
  }>;

/** Downloads of each package per bucket, and the same relative to its own beginning. */
export type ComparePackagesData = ComparedSeries &
  Readonly<{ granularity: Granularity; range: TimeRange; provenance: Provenance }>;

/** Packages side by side over time. */
export function useComparePackages(options: ComparePackagesOptions): QueryState<ComparePackagesData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const granularity = useGranularity(options.granularity);
  const state = useCatalogueQuery(...comparePackagesRequest({ ...options, granularity }, scope), {
    initialResult,
  });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => ({
        ...comparedSeries(rows),
        granularity: provenance.granularity ?? 'day',
        range: answeredRange(provenance),
        provenance,
      })),
    [state],
  );
}
