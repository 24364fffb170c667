import { ciFilters, type Granularity, type Presence } from '@downpour/core';
import { type FilterState, NO_FILTERS } from './filter-state.ts';
import type { RangeSelection } from './range-selection.ts';

/** Range, granularity, mirrors and CI a page begins with. */
export type StartFilters = RangeSelection &
  Readonly<{ granularity?: Granularity; mirrors?: Presence; ci?: Presence }>;

/** The filters a page begins with. */
export function startState({ ci = 'include', ...rest }: StartFilters = {}): FilterState {
  return { ...NO_FILTERS, ...rest, filters: ciFilters(ci) };
}
