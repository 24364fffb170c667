import type { Granularity } from '@downpour/core';
import { useContext } from 'react';
import { FilterContext } from './filter-context.ts';
import { NO_FILTERS } from './filter-state.ts';
import { mergeScope, type Scope, type ScopeProps } from './merge-scope.ts';

/** What a widget counts: its props over the filters of the page. */
export function useScope(props: ScopeProps): Scope {
  return mergeScope(props, useContext(FilterContext)?.state ?? NO_FILTERS);
}

/** Width of the buckets of a chart over time: its own, or the page's; undefined where it is chosen from the range. */
export function useGranularity(own: Granularity | undefined): Granularity | undefined {
  const page = useContext(FilterContext);
  return own ?? page?.state.granularity;
}
