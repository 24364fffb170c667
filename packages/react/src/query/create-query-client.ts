import { hashKey, onlineManager, QueryCache, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { isTemporary, problemOf } from '../client/client-error.ts';

const RETRIES = 2;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** Twice as long each time and up to half as long again, so that pages do not all come back at once; or as the proxy says. */
function retryDelay(failures: number, error: unknown): number {
  const problem = problemOf(error);
  if ('retryAfter' in problem && problem.retryAfter !== undefined) {
    return Math.min(problem.retryAfter * 1000, LONGEST_RETRY_MS);
  }
  return FIRST_RETRY_MS * 2 ** failures * (1 + Math.random() / 2);
}

const DEFAULTS = {
  refetchOnWindowFocus: false,
  refetchOnReconnect: true,
  throwOnError: false,
  retry: (failures: number, error: unknown) => failures < RETRIES && isTemporary(problemOf(error)),
  retryDelay,
};

type Options = Readonly<{ queryKey: QueryKey; queryHash?: string; _defaulted?: boolean }>;

/**
 * A client of react-query that can read and nothing else. `QueryClient` brings mutations and infinite queries with it,
 * which no page of ours uses: a third of the library. These are all the members that `useQuery` and the cache ask of a
 * client; a test holds them to that. A page's own `QueryClient` does as well.
 */
export function createQueryClient(): QueryClient {
  const cache = new QueryCache();
  let mounted = 0;
  let stop: (() => void) | undefined;
  const client = {
    getQueryCache: () => cache,
    getQueryDefaults: () => ({}),
    defaultQueryOptions: (options: Options) =>
      options._defaulted === true
        ? options
        : { ...DEFAULTS, queryHash: hashKey(options.queryKey), ...options, _defaulted: true },
    mount: () => {
      mounted += 1;
      if (mounted === 1) stop = onlineManager.subscribe((online) => online && cache.onOnline());
    },
    unmount: () => {
      mounted -= 1;
      if (mounted === 0) stop?.();
    },
  };
  return client as unknown as QueryClient;
}
