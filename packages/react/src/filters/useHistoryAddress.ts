import { useMemo, useSyncExternalStore } from 'react';

/**
 * Where a page's filters live: the search part of its address. A router is one of these when a hook returns both parts;
 * `useHistoryAddress` is the one of pages without a router.
 */
export type PageAddress = Readonly<{
  /** The search part this render is for, such as `?python=3.12`; the `?` may be missing. */
  search: string;
  /** Goes to the same page with another search part, as a step that the back button undoes. */
  push: (search: string) => void;
  /** The search part at this moment, where something else may have changed it without a render. */
  current?: (() => string) | undefined;
}>;

const CHANGED = 'downpour:address';

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener('popstate', notify);
    window.removeEventListener(CHANGED, notify);
  };
}

const current = (): string => window.location.search;
const onServer = (): string => '';

function push(search: string): void {
  const { pathname, hash } = window.location;
  window.history.pushState(window.history.state, '', `${pathname}${search}${hash}`);
  window.dispatchEvent(new Event(CHANGED));
}

/** The page's address by the browser's own History API. On a server, where nobody knows it, the search part is empty. */
export function useHistoryAddress(): PageAddress {
  const search = useSyncExternalStore(subscribe, current, onServer);
  return useMemo(() => ({ search, push, current }), [search]);
}
