import { ciFilters, type Presence } from '@downpour/core';
import { type FilterState, NO_FILTERS, type RangeSelection } from './filter-state.ts';

/** Range, mirrors and CI a page begins with. */
export type StartFilters = RangeSelection & Readonly<{ mirrors?: Presence; ci?: Presence }>;

/** The filters a page begins with. */
export function startState({ ci = 'include', ...rest }: StartFilters = {}): FilterState {
  return { ...NO_FILTERS, ...rest, filters: ciFilters(ci) };
}
