import {
  createRequest,
  decodeResult,
  type ParametersOf,
  type PypiCatalogue,
  type QueryName,
  type RequestOf,
  type Result,
  requestedPackages,
  requestKey,
} from '@downpour/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useContext, useMemo, useState } from 'react';
import { problemOf } from '../client/client-error.ts';
import { useDownpour } from '../context/downpour-context.ts';
import { PrefetchedContext } from '../context/prefetched-context.ts';
import { freshForMs } from './freshness.ts';
import { prefetchedAnswer } from './prefetched.ts';
import { type Answer, isEmptyResult, type QueryState } from './query-state.ts';

/** How a question is asked. */
export type CatalogueQueryOptions = Readonly<{
  /** An answer fetched on the server, so that the first render already shows it. */
  initialResult?: Result | undefined;
  /** False asks nothing yet. */
  enabled?: boolean | undefined;
}>;

type Decoded<N extends QueryName<PypiCatalogue>> = Answer<PypiCatalogue, N> &
  Readonly<{ empty: boolean; result: Result }>;

const decode = <N extends QueryName<PypiCatalogue>>(result: Result): Decoded<N> => ({
  rows: decodeResult<PypiCatalogue, N>(result),
  provenance: result.meta,
  empty: isEmptyResult(result),
  result,
});

/**
 * Asks a question of the catalogue and follows it: the state says whether its answer is pending, ready, empty, an
 * error, or stale. Equal questions on a page are asked once, and asked again when the next day of data is due. While
 * filters or range change, the earlier answer stays as `stale`; another package's never does.
 */
export function useCatalogueQuery<const N extends QueryName<PypiCatalogue>>(
  query: N,
  parameters: ParametersOf<PypiCatalogue, N>,
  options: CatalogueQueryOptions = {},
): QueryState<Answer<PypiCatalogue, N>> {
  const { client, queryClient } = useDownpour();
  const request = { query, ...parameters } as unknown as RequestOf<PypiCatalogue, N>;
  const canonical = createRequest<PypiCatalogue, N>(query, parameters);
  const key = requestKey(canonical);
  const [firstKey] = useState(key);
  const prefetched = prefetchedAnswer(useContext(PrefetchedContext), canonical);
  const subject = `${query}?${requestedPackages(canonical).join('&')}`;
  const outcome = useQuery(
    {
      queryKey: ['downpour', client.url, subject, key],
      queryFn: ({ signal }) => client.run(request, { signal }),
      select: decode<N>,
      placeholderData: (previous, previousQuery) =>
        previousQuery?.queryKey[2] === subject ? previous : undefined,
      ...(options.initialResult !== undefined && key === firstKey
        ? { initialData: options.initialResult, initialDataUpdatedAt: 0 }
        : prefetched === undefined
          ? {}
          : { initialData: prefetched.result, initialDataUpdatedAt: prefetched.fetchedAt }),
      enabled: options.enabled ?? true,
      staleTime: ({ state }) =>
        state.data === undefined ? 0 : freshForMs(state.data.meta.asOf, state.dataUpdatedAt),
      refetchInterval: ({ state }) =>
        state.data === undefined ? false : freshForMs(state.data.meta.asOf, Date.now()),
    },
    queryClient,
  );
  const csvUrl = client.csvUrl(request);
  const { data, error, isPlaceholderData, refetch } = outcome;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address of the CSV file tells requests apart
  return useMemo(
    () => ({
      ...statusOf<N>({ data, error, isPlaceholderData }),
      refetch: () => void refetch(),
      csvUrl,
      result: data?.result,
      plan: () => client.plan(request),
    }),
    [data, error, isPlaceholderData, refetch, csvUrl, client],
  );
}

type Outcome<N extends QueryName<PypiCatalogue>> = Pick<
  UseQueryResult<Decoded<N>>,
  'data' | 'error' | 'isPlaceholderData'
>;

function statusOf<N extends QueryName<PypiCatalogue>>({ data, error, isPlaceholderData }: Outcome<N>) {
  if (data === undefined) {
    return error === null
      ? ({ status: 'pending' } as const)
      : ({ status: 'error', problem: problemOf(error) } as const);
  }
  if (error !== null) return { status: 'stale', data, problem: problemOf(error) } as const;
  if (isPlaceholderData) return { status: 'stale', data } as const;
  return data.empty ? ({ status: 'empty', data } as const) : ({ status: 'ready', data } as const);
}
