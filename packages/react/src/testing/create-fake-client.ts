import {
  type Catalogue,
  createRequest,
  type ParametersOf,
  ProblemError,
  type PypiCatalogue,
  problem,
  type QueryName,
  type QueryPlan,
  type Request,
  type RequestOf,
  type Result,
  requestKey,
} from '@downpour/core';
import { ClientError } from '../client/client-error.ts';
import { type Client, createClient } from '../client/create-client.ts';
import { emptyResult } from './empty-result.ts';
import { type FakeBehaviour, problemOfBehaviour } from './fake-behaviour.ts';
import { type FakeResults, findAnswer, readResults } from './fake-results.ts';

/** What a fake client is made of. */
export type FakeClientOptions = Readonly<{
  /** What it answers, by question or by query; `fixtures` has an answer for every query. */
  results: FakeResults;
  /** How it behaves until told otherwise; `answers` unless told. */
  behaviour?: FakeBehaviour | undefined;
  /** What it says of SQL; unless told it refuses, as a proxy that does not show plans. */
  plan?: QueryPlan | undefined;
  /** Milliseconds before each answer; 0 unless told. */
  latencyMs?: number | undefined;
  /** Where the proxy would be, for the links of a widget. */
  url?: string | undefined;
}>;

/** A client without a network: it answers from memory, keeps what it was asked, and fails when told to. */
export type FakeClient = Client<PypiCatalogue> &
  Readonly<{
    /** Every question asked so far, in canonical form: `downloads-over-time?package=requests&range=90d`. */
    asked: readonly string[];
    /**
     * Changes how it behaves from now on, for all questions or for those of one query. Questions that wait because it
     * was told never to answer are answered as soon as it does.
     */
    behave: (behaviour: FakeBehaviour, query?: QueryName<PypiCatalogue>) => void;
  }>;

/** Makes a client for `<DownpourProvider client={…}>` in tests and stories. Throws where a result is not of a known query. */
export function createFakeClient({
  results,
  behaviour = 'answers',
  plan,
  latencyMs = 0,
  url = 'https://proxy.example',
}: FakeClientOptions): FakeClient {
  const answers = readResults(results);
  const asked: string[] = [];
  const ofQueries = new Map<string, FakeBehaviour>();
  const waiting = new Set<() => void>();
  let ofAll = behaviour;

  const answer = (request: Request, how: FakeBehaviour): Result => {
    const problem = how === 'answers' || how === 'nothing' ? undefined : problemOfBehaviour(how, url);
    const found = problem ?? findAnswer(answers, request);
    if ('rows' in found) return how === 'nothing' ? emptyResult(found) : found;
    throw 'type' in found ? new ProblemError(found) : new ClientError(found);
  };

  const run = async (
    { query, ...parameters }: RequestOf<PypiCatalogue, QueryName<PypiCatalogue>>,
    { signal }: Readonly<{ signal?: AbortSignal | undefined }> = {},
  ): Promise<Result> => {
    const request = createRequest<Catalogue, string>(query, parameters as ParametersOf<Catalogue, string>);
    asked.push(requestKey(request));
    if (latencyMs > 0) await unlessAborted(signal, (resolve) => setTimeout(resolve, latencyMs));
    const behaviourNow = (): FakeBehaviour => ofQueries.get(query) ?? ofAll;
    while (behaviourNow() === 'never') await unlessAborted(signal, (resolve) => waiting.add(resolve));
    return answer(request, behaviourNow());
  };

  return {
    ...createClient<PypiCatalogue>({ url, fetch: refuseToFetch }),
    run,
    plan: async () => plan ?? Promise.reject(new ProblemError(problem('plan-disabled', NO_PLAN))),
    asked,
    behave: (next, query) => {
      if (query === undefined) {
        ofQueries.clear();
        ofAll = next;
      } else ofQueries.set(query, next);
      for (const proceed of waiting) proceed();
      waiting.clear();
    },
  };
}

const NO_PLAN = 'This fake client was given no plan. Give it one: createFakeClient({ plan }).';

const refuseToFetch: typeof fetch = (input) =>
  Promise.reject(
    new Error(`The fake client has no network, so it cannot fetch ${String(input)}. Ask it through "run".`),
  );

/** Waits until `wait` resolves; an abort rejects with the signal's reason. */
async function unlessAborted(
  signal: AbortSignal | undefined,
  wait: (resolve: () => void) => void,
): Promise<void> {
  signal?.throwIfAborted();
  let stop = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      wait(resolve);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
