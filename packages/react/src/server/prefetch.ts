import {
  createRequest,
  type ParametersOf,
  type PypiCatalogue,
  type QueryName,
  type RequestOf,
  requestKey,
} from '@downpour/core';
import { ClientError, clientProblem, problemOf, type QueryProblem } from '../client/client-error.ts';
import type { Client } from '../client/create-client.ts';
import type { Prefetched } from '../query/prefetched.ts';

/** How `prefetch` waits, and whom it tells. */
export type PrefetchOptions = Readonly<{
  /** Milliseconds after which the page is rendered with the answers there are; 2,000 unless told. */
  timeoutMs?: number | undefined;
  /** Stops asking, for instance when the reader has left. */
  signal?: AbortSignal | undefined;
  /** Called for each answer that did not come, to log it. What it throws is ignored. */
  onProblem?: ((request: string, problem: QueryProblem) => void) | undefined;
}>;

const PATIENCE_MS = 2_000;

/**
 * Asks all requests at once and gives the answers that came in time, for `DownpourProvider` or `PrefetchedAnswers`. Never
 * throws: a request without an answer is asked again in the browser. Equal requests are asked once.
 */
export async function prefetch(
  client: Client<PypiCatalogue>,
  requests: readonly RequestOf<PypiCatalogue>[],
  { timeoutMs = PATIENCE_MS, signal, onProblem }: PrefetchOptions = {},
): Promise<Prefetched> {
  const patience = AbortSignal.timeout(timeoutMs);
  const stop = signal === undefined ? patience : AbortSignal.any([patience, signal]);
  const { aborted, release } = abortOf(stop);
  const distinct = new Map(requests.map((request) => [keyOf(request), request]));
  const answers = await Promise.all(
    [...distinct].map(async ([key, request]) => {
      try {
        const result = await Promise.race([client.run(request, { signal: stop }), aborted]);
        return [[key, { result, fetchedAt: Date.now() }] as const];
      } catch (error) {
        const late = patience.aborted && error === patience.reason;
        report(onProblem, key, late ? lateProblem(client.url, timeoutMs) : problemOf(error));
        return [];
      }
    }),
  );
  release();
  return Object.fromEntries(answers.flat());
}

type Name = QueryName<PypiCatalogue>;

const keyOf = ({ query, ...parameters }: RequestOf<PypiCatalogue>): string =>
  requestKey(createRequest<PypiCatalogue, Name>(query, parameters as ParametersOf<PypiCatalogue, Name>));

/** Rejects when a signal aborts: a `fetch` of one's own need not know signals, and the page does not wait for it either. */
function abortOf(signal: AbortSignal): Readonly<{ aborted: Promise<never>; release: () => void }> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  // Without a request there is nobody to hear of it.
  aborted.catch(() => undefined);
  return { aborted, release: () => signal.removeEventListener('abort', stop) };
}

const lateProblem = (url: string, timeoutMs: number): QueryProblem =>
  new ClientError(
    clientProblem(
      'proxy-unreachable',
      `The statistics proxy at ${url} did not answer within ${timeoutMs} ms, so the page is rendered without this ` +
        'answer and asks in the browser. Give "prefetch" a larger timeoutMs if that is worth the wait.',
    ),
  ).problem;

function report(tell: PrefetchOptions['onProblem'], key: string, problem: QueryProblem): void {
  try {
    tell?.(key, problem);
  } catch {
    // a log that fails must not take the page down
  }
}
