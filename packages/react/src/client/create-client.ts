import {
  type Catalogue,
  createRequest,
  encodeRequest,
  isProblem,
  type ParametersOf,
  ProblemError,
  type PypiCatalogue,
  type QueryName,
  type QueryPlan,
  type RequestOf,
  type Result,
} from '@downpour/core';
import { ClientError, clientProblem } from './client-error.ts';

/** What a client is made of. */
export type ClientOptions = Readonly<{
  /** Where the proxy is, such as `https://stats.example.org`; an empty text is the page's own origin. */
  url: string;
  /** Replaces the platform's `fetch`, to add headers or to answer from elsewhere. */
  fetch?: typeof globalThis.fetch | undefined;
}>;

/** Asks one proxy the questions of catalogue `C`. */
export type Client<C extends Catalogue> = Readonly<{
  url: string;
  /**
   * The answer to a request. Throws `ProblemError` with what the proxy answered, or `ClientError` with
   * `proxy-unreachable` when there was no answer and `unexpected-answer` when it was not one of a Downpour proxy.
   * An abort through `signal` throws the signal's reason.
   */
  run: <N extends QueryName<C>>(
    request: RequestOf<C, N>,
    options?: Readonly<{ signal?: AbortSignal | undefined }>,
  ) => Promise<Result>;
  /** Where the same answer is as CSV. */
  csvUrl: <N extends QueryName<C>>(request: RequestOf<C, N>) => string;
  /**
   * The table that would answer, and the SQL. Throws as `run` does; `ProblemError` with `plan-disabled` where the proxy
   * does not show plans.
   */
  plan: <N extends QueryName<C>>(request: RequestOf<C, N>) => Promise<QueryPlan>;
}>;

/** Makes a client of the proxy at `url`. Nothing is sent before the first request. */
export function createClient<C extends Catalogue = PypiCatalogue>({
  url,
  fetch: send,
}: ClientOptions): Client<C> {
  const base = url.replace(/\/+$/, '');
  const address = (request: unknown, suffix: string): string => {
    const { query, ...parameters } = request as { query: QueryName<C> };
    const encoded = encodeRequest(
      createRequest(query, parameters as ParametersOf<C, QueryName<C>>),
    ).toString();
    return `${base}/v1/queries/${encodeURIComponent(query)}${suffix}${encoded === '' ? '' : `?${encoded}`}`;
  };
  const ask = async <T>(
    target: string,
    is: (value: unknown) => value is T,
    signal?: AbortSignal | undefined,
  ): Promise<T> => {
    const response = await reach(base, signal, () =>
      (send ?? fetch)(target, {
        headers: { accept: 'application/json' },
        ...(signal === undefined ? {} : { signal }),
      }),
    );
    const body = parseJson(await reach(base, signal, () => response.text()));
    if (response.ok && is(body)) return body;
    throw failureOf(base, response, body);
  };
  return {
    url: base,
    run: (request, { signal } = {}) => ask(address(request, ''), isResult, signal),
    csvUrl: (request) => address(request, '.csv'),
    plan: (request) => ask(address(request, '/plan'), isPlan),
  };
}

const named = (base: string): string => (base === '' ? 'this site' : base);

async function reach<T>(base: string, signal: AbortSignal | undefined, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ClientError(
      clientProblem(
        'proxy-unreachable',
        `The statistics proxy at ${named(base)} did not answer: it is down, the network is, or it does not allow this ` +
          'page (CORS). Try again in a moment.',
      ),
      { cause },
    );
  }
}

function failureOf(base: string, response: Response, body: unknown): Error {
  if (isProblem(body)) return new ProblemError(body);
  return new ClientError(
    clientProblem(
      'unexpected-answer',
      `${named(base)} answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`} with ` +
        'something that is no answer of a Downpour proxy. Check the "url" of DownpourProvider.',
      response.status,
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' &&
  value !== null &&
  'columns' in value &&
  Array.isArray(value.columns) &&
  'rows' in value &&
  Array.isArray(value.rows) &&
  'meta' in value &&
  typeof value.meta === 'object' &&
  value.meta !== null;

const isPlan = (value: unknown): value is QueryPlan =>
  typeof value === 'object' && value !== null && 'sql' in value && typeof value.sql === 'string';
