import {
  type Catalogue,
  type Problem,
  ProblemError,
  type PypiCatalogue,
  problem,
  pypiCatalogue,
} from '@downpour/core';
import { type ClickHouseConnection, createClickHouse } from './clickhouse/execute-statement.ts';
import { explainError } from './explain-error.ts';
import { problemAnswer, type RouteAnswer } from './http/answers.ts';
import { ALLOWED_METHODS, type Cors, commonHeaders, OPTIONS_HEADERS } from './http/headers.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Log, LogFields } from './log.ts';
import { createCatalogueRoute } from './routes/catalogue.ts';
import { healthRoute, readyRoute } from './routes/health.ts';
import { matchRoute, type Route } from './routes/match-route.ts';
import { planRoute } from './routes/plan.ts';
import { queryRoute } from './routes/query.ts';
import type { RouteContext } from './routes/route-context.ts';
import { createUpstream } from './upstream/create-upstream.ts';
import type { SchemaChoice } from './upstream/find-deployment.ts';
import { UpstreamError } from './upstream-error.ts';

/** What a proxy is made of. Everything but ClickHouse's address has a default. */
export type ProxyOptions<C extends Catalogue = PypiCatalogue> = Readonly<{
  clickhouse: ClickHouseConnection &
    Readonly<{
      /** Default: the schema's own. */
      database?: string;
      /** Database of GitHub's events. Default: `github`. */
      githubDatabase?: string;
    }>;
  /** Default: the schema whose base table is on the server. */
  schema?: SchemaChoice<C>;
  /** Default: `pypiCatalogue`. */
  catalogue?: C;
  limits?: Partial<Limits>;
  /** Pages that may read the answers. Default `'*'`. */
  cors?: Cors;
  /** Whether `/v1/queries/{name}/plan` shows tables and SQL. Default false. */
  plan?: boolean;
  /** For development alone: answer although the database user can write. Every statement is still sent as read-only. */
  dangerouslyAllowWritableUser?: boolean;
  /** The clock. Default: the system's. */
  now?: () => Date;
  /** Default: nothing is logged. */
  log?: Log;
}>;

/** Whether queries can be answered, and if not, why. */
export type Readiness = Readonly<
  | { ready: true; schema: string; asOf: string }
  | { ready: false; problem: Problem /** What an operator runs or changes. */; advice?: string }
>;

/** A proxy: answers requests from ClickHouse, and keeps the credentials to itself. */
export type Proxy = Readonly<{
  /** Answers a request. Never rejects; a problem is an answer too. */
  handle(request: Request): Promise<Response>;
  /** Looks at ClickHouse where that is due, and says whether queries can be answered. Never rejects. */
  ready(): Promise<Readiness>;
  /** Frees what the proxy holds. */
  close(): Promise<void>;
}>;

/** Makes a proxy. Asks ClickHouse nothing until it must. Throws `TypeError` for an address that is no HTTP URL. */
export function createProxy<C extends Catalogue = PypiCatalogue>(options: ProxyOptions<C>): Proxy {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { now = () => new Date(), cors = '*' } = options;
  const log = unfailing(options.log ?? (() => {}));
  const catalogue: Catalogue = options.catalogue ?? pypiCatalogue;
  const clickhouse = createClickHouse(options.clickhouse, limits);
  const upstream = createUpstream(
    {
      clickhouse,
      catalogue,
      place: {
        schema: options.schema ?? 'auto',
        database: options.clickhouse.database,
        githubDatabase: options.clickhouse.githubDatabase,
      },
      limits,
      dangerouslyAllowWritableUser: options.dangerouslyAllowWritableUser ?? false,
      now,
    },
    log,
  );
  const context: RouteContext = {
    catalogue,
    upstream,
    plan: options.plan ?? false,
    catalogueRoute: createCatalogueRoute(catalogue),
  };

  const handle = async (request: Request): Promise<Response> => {
    const startedAt = performance.now();
    const url = new URL(request.url);
    const route = matchRoute(url.pathname);
    const { answer, fields } = await answerRequest(context, limits, request, url, route);
    const { status } = answer;
    log(fields.error === undefined ? 'info' : 'error', 'request', {
      method: request.method,
      route: route?.name ?? 'none',
      ...(route !== undefined && 'query' in route && Object.hasOwn(catalogue.queries, route.query)
        ? { query: route.query }
        : {}),
      status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      ...fields,
    });
    const headers = { ...commonHeaders(cors, request.headers.get('origin')), ...answer.headers };
    const hasBody = request.method !== 'HEAD' && status !== 204;
    return new Response(hasBody ? answer.body : null, { status, headers });
  };

  return {
    handle,
    ready: async () => {
      try {
        const { server, coverage } = await upstream.ready();
        return { ready: true, schema: server.deployment.schema.name, asOf: coverage.asOf };
      } catch (error) {
        const { problem: reason } = explainError(error);
        const advice = error instanceof UpstreamError ? error.advice : undefined;
        return { ready: false, problem: reason, ...(advice === undefined ? {} : { advice }) };
      }
    },
    close: () => clickhouse.close(),
  };
}

/** The log, kept from failing a request. */
const unfailing =
  (log: Log): Log =>
  (level, event, fields) => {
    try {
      log(level, event, fields);
    } catch {
      // There is nowhere to tell that the log fails.
    }
  };

type Answered = Readonly<{ answer: RouteAnswer; fields: LogFields }>;

async function answerRequest(
  context: RouteContext,
  limits: Limits,
  request: Request,
  url: URL,
  route: Route | undefined,
): Promise<Answered> {
  if (request.method === 'OPTIONS') {
    return { answer: { status: 204, headers: OPTIONS_HEADERS, body: '' }, fields: {} };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refusal = problem(
      'method-not-allowed',
      'Only GET, HEAD and OPTIONS are answered here: nothing can be changed through this proxy.',
    );
    return { answer: problemAnswer(refusal, { allow: ALLOWED_METHODS }), fields: { code: refusal.code } };
  }
  try {
    requireReadableUrl(url, limits);
    return { answer: await runRoute(context, route, url, request.signal), fields: {} };
  } catch (error) {
    if (request.signal.aborted) {
      return { answer: { status: 499, headers: {}, body: '' }, fields: { code: 'client-gone' } };
    }
    const { problem: reason, fields } = explainError(error);
    return { answer: problemAnswer(reason), fields: { code: reason.code, ...fields } };
  }
}

function requireReadableUrl({ pathname, search }: URL, { maxUrlLength }: Limits): void {
  const length = pathname.length + search.length;
  if (length > maxUrlLength) {
    throw new ProblemError(
      problem(
        'request-too-long',
        `The request's path and query have ${length} characters; at most ${maxUrlLength} are read. Ask for fewer values at once.`,
      ),
    );
  }
  try {
    decodeURIComponent(search.replaceAll('+', ' '));
  } catch {
    throw new ProblemError(
      problem(
        'invalid-parameter',
        'The query string is not valid percent-encoded UTF-8. Encode each value with encodeURIComponent.',
      ),
    );
  }
}

async function runRoute(
  context: RouteContext,
  route: Route | undefined,
  url: URL,
  signal: AbortSignal,
): Promise<RouteAnswer> {
  switch (route?.name) {
    case 'healthz':
      return healthRoute();
    case 'readyz':
      return readyRoute(context);
    case 'catalogue':
      return context.catalogueRoute();
    case 'plan':
      return planRoute(context, route.query, route.format, url, signal);
    case 'query':
      return queryRoute(context, route.query, route.format, url, signal);
    case undefined:
      throw new ProblemError(
        problem('unknown-route', 'There is nothing at this path. GET /v1/queries lists what can be asked.'),
      );
  }
}
