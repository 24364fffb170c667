import type { PypiCatalogue } from '@downpour/core';
import { type Client, createClient } from '@downpour/react/server';

/** Where the proxy is; read when a page is asked for, so that one build runs anywhere. */
export const proxyUrl = (): string => process.env.DOWNPOUR_URL ?? 'http://127.0.0.1:8080';

/** How long a page waits for answers before it is sent without those that are late. */
export const patienceMs = (): number => Number(process.env.DOWNPOUR_PATIENCE_MS ?? 2_000);

/** The client of this server. Next's `fetch` may keep an answer for as long as a reader may see it. */
export const serverClient = (): Client<PypiCatalogue> =>
  createClient({
    url: proxyUrl(),
    fetch: (input, init) => fetch(input, { ...init, next: { revalidate: 300 } }),
  });
