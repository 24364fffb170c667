import { useSyncExternalStore } from 'react';

const subscribe = (notify: () => void): (() => void) => {
  window.addEventListener('popstate', notify);
  return () => window.removeEventListener('popstate', notify);
};

/** The path the page is at. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

const announce = (): void => {
  window.dispatchEvent(new PopStateEvent('popstate'));
};

/** Goes to another page of this site without loading it anew; the back button returns. */
export function navigate(href: string): void {
  window.history.pushState(null, '', href);
  announce();
  window.scrollTo({ top: 0 });
}

const parameter = (name: string): string | undefined =>
  new URLSearchParams(window.location.search).get(name) ?? undefined;

/** A parameter of the address; a change is a step that the back button undoes. */
export function useSearchParameter(
  name: string,
): readonly [string | undefined, (value: string | undefined) => void] {
  const value = useSyncExternalStore(subscribe, () => parameter(name));
  const change = (next: string | undefined) => {
    const url = new URL(window.location.href);
    if (next === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, next);
    window.history.pushState(null, '', url);
    announce();
  };
  return [value, change];
}
