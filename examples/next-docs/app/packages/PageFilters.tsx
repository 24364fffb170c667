'use client';

import { FilterProvider, type FilterProviderProps, type PageAddress } from '@downpour/react';
import { usePathname, useSearchParams } from 'next/navigation';

/** The page's address by Next's router, on the server too. A new search part does not fetch the page anew. */
function useNextAddress(): PageAddress {
  const search = useSearchParams().toString();
  const pathname = usePathname();
  return { search, push: (next) => window.history.pushState(null, '', `${pathname}${next}`) };
}

/** Filters of the widgets inside, kept in the address. */
export function PageFilters({ initial, children }: Pick<FilterProviderProps, 'initial' | 'children'>) {
  return (
    <FilterProvider initial={initial} address={useNextAddress()}>
      {children}
    </FilterProvider>
  );
}
