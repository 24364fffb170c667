import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type FilterState, NO_FILTERS } from './filter-state.ts';
import { decodeFilterState, encodeFilterState } from './url-state.ts';

/** How filters are kept in the page's address. */
export type UrlFilterOptions = Readonly<{
  /** What an address without filters means. Keep it the same object. */
  initial?: FilterState | undefined;
  /** Goes before every parameter's name, where a page has several sets of filters. */
  prefix?: string | undefined;
}>;

const CHANGED = 'downpour:filters';

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener('popstate', notify);
    window.removeEventListener(CHANGED, notify);
  };
}

const readSearch = (): string => window.location.search;
const serverSearch = (): string => '';

/**
 * Filters that live in the page's address: each change is a step the back button undoes, and a link restores the
 * view. Other parameters of the address are left alone. On the server the filters are `initial`.
 */
export function useUrlFilters({
  initial = NO_FILTERS,
  prefix = '',
}: UrlFilterOptions = {}): readonly [FilterState, (next: FilterState) => void] {
  const search = useSyncExternalStore(subscribe, readSearch, serverSearch);
  const state = useMemo(() => decodeFilterState(search, initial, prefix), [search, initial, prefix]);
  const change = useCallback(
    (next: FilterState) => {
      const { pathname, search: current, hash } = window.location;
      const wanted = encodeFilterState(current, next, initial, prefix);
      if (wanted === current) return;
      window.history.pushState(window.history.state, '', `${pathname}${wanted}${hash}`);
      window.dispatchEvent(new Event(CHANGED));
    },
    [initial, prefix],
  );
  return [state, change];
}
