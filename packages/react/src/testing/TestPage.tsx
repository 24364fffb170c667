import type { PypiCatalogue } from '@downpour/core';
import { QueryClient } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useState } from 'react';
import { createClient } from '../client/create-client.ts';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { FilterPills } from '../filters/FilterPills.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';

type TestPageProps = Readonly<{
  fetch: typeof fetch;
  children: ReactNode;
  theme?: 'light' | 'dark';
  width?: number;
  playUrl?: string | undefined;
  /** Puts a filter context with pills around the children. */
  filters?: boolean | 'url';
}>;

/** A page with a provider that asks `fetch`; nothing is tried twice. */
export function TestPage({
  fetch,
  children,
  theme = 'light',
  width = 720,
  filters = false,
  playUrl,
}: TestPageProps) {
  const [client] = useState(() => createClient<PypiCatalogue>({ url: 'https://proxy.example', fetch }));
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const content = <div style={{ width }}>{children}</div>;
  return (
    <StrictMode>
      <DownpourProvider client={client} queryClient={queryClient} theme={theme} playUrl={playUrl}>
        {filters === false ? (
          content
        ) : (
          <FilterProvider urlState={filters === 'url'}>
            <FilterPills />
            {content}
          </FilterProvider>
        )}
      </DownpourProvider>
    </StrictMode>
  );
}
