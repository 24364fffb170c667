import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type FilterState, NO_FILTERS } from './filter-state.ts';
import { decodeFilterState, encodeFilterState } from './url-state.ts';
import { type PageAddress, useHistoryAddress } from './useHistoryAddress.ts';

/** How filters are kept in the page's address. */
export type UrlFilterOptions = Readonly<{
  /** What an address without filters means. Keep it the same object. */
  initial?: FilterState | undefined;
  /** Goes before every parameter's name, where a page has several sets of filters. */
  prefix?: string | undefined;
  /** The address of a router, instead of the History API's. */
  address?: PageAddress | undefined;
}>;

/**
 * Filters that live in the page's address: each change is a step the back button undoes, and a link restores the
 * view. Other parameters of the address are left alone. Without a router's `address` the filters of a server are
 * `initial`.
 */
export function useUrlFilters({
  initial = NO_FILTERS,
  prefix = '',
  address,
}: UrlFilterOptions = {}): readonly [FilterState, (next: FilterState) => void] {
  const ofHistory = useHistoryAddress();
  const shown = address ?? ofHistory;
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const { search } = shown;
  const state = useMemo(() => decodeFilterState(search, initial, prefix), [search, initial, prefix]);
  const change = useCallback(
    (next: FilterState) => {
      const { push, current } = latest.current;
      const before = current?.() ?? latest.current.search;
      const searchOf = (filters: FilterState) => encodeFilterState(before, filters, initial, prefix);
      const after = searchOf(next);
      if (after !== searchOf(decodeFilterState(before, initial, prefix))) push(after);
    },
    [initial, prefix],
  );
  return [state, change];
}
