import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ClickHouseException, parseEngineError } from './clickhouse-exception.ts';
import type { Engine } from './engine.ts';
import { type Access, accessPrelude, quoteIdentifier } from './engine-config.ts';
import { checkLogin, type Login, requestLogin } from './login.ts';
import { quoteString } from './read-statement.ts';
import { decodeBody, receiveStatement } from './receive-statement.ts';
import { header, type RequestParameters, readRequestParameters } from './request-parameters.ts';
import { contentTypeOf, send, sendException, summaryOf } from './respond.ts';

export type HandlerOptions = {
  readonly engine: Engine;
  readonly login: Login;
  readonly access: Access;
  /** True where the engine's user also holds the administrator's role. */
  readonly isShared: boolean;
  /** Holds the data of INSERTs while they run. */
  readonly spool: string;
  /** Host names by which the server may be addressed; undefined allows any. */
  readonly hostNames: ReadonlySet<string> | undefined;
};

/** Answers one request as ClickHouse's HTTP interface does. */
export type ClickHouseHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createHandler(options: HandlerOptions): ClickHouseHandler {
  const { engine } = options;
  return async (request, response) => {
    const headers: Record<string, string> = { 'x-clickhouse-server-display-name': engine.hostName };
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      refuseForeignPages(request, options.hostNames);
      if (answerWithoutEngine(request, response, url, headers)) return;
      const id =
        url.searchParams.get('query_id') || header(request.headers, 'x-clickhouse-query-id') || randomUUID();
      headers['x-clickhouse-query-id'] = id.replaceAll(/[^\x20-\x7e]/g, '?');
      checkLogin(requestLogin(url.searchParams, request.headers), options.login);
      await answerStatement(options, request, response, url, headers);
    } catch (error) {
      request.resume();
      sendException(response, parseEngineError(error), engine.version, headers);
    }
  };
}

/** A page open in a browser on this machine could otherwise write here: its requests need no answer to do harm. */
function refuseForeignPages(request: IncomingMessage, hostNames: ReadonlySet<string> | undefined): void {
  const origin = header(request.headers, 'origin');
  if (origin !== undefined) {
    throw new ClickHouseException(
      497,
      'ACCESS_DENIED',
      `Requests from web pages (${origin}) are not answered here`,
    );
  }
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (hostNames !== undefined && host !== '' && !hostNames.has(host)) {
    throw new ClickHouseException(497, 'ACCESS_DENIED', `This server does not answer under the name ${host}`);
  }
}

function answerWithoutEngine(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  headers: Record<string, string>,
): boolean {
  const { method = 'GET' } = request;
  const reply = (status: number, body: string, more: Record<string, string> = {}): true => {
    request.resume();
    response.writeHead(status, { ...headers, ...more, 'content-type': 'text/html; charset=UTF-8' }).end(body);
    return true;
  };
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method)) {
    return reply(405, `${method} is not answered here; use GET or POST.\n`, {
      allow: 'GET, HEAD, POST, OPTIONS',
    });
  }
  if (method === 'OPTIONS') return reply(204, '');
  if (url.pathname === '/ping' || url.pathname === '/replicas_status') return reply(200, 'Ok.\n');
  if (url.pathname !== '/') {
    return reply(
      404,
      `There is no handle ${url.pathname}\n\nUse /ping for health checks, / to send queries.\n`,
    );
  }
  if (method !== 'POST' && !url.searchParams.has('query')) return reply(200, 'Ok.\n');
  return false;
}

async function answerStatement(
  options: HandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  headers: Record<string, string>,
): Promise<void> {
  const { engine, access, isShared, spool } = options;
  const mark = randomUUID();
  const stop = new AbortController();
  const raw = decodeBody(request, header(request.headers, 'content-encoding'));
  const form = await readForm(request, raw);
  const parameters = readRequestParameters([...url.searchParams, ...form], request.headers);
  const received = await receiveStatement({
    urlQuery: parameters.query,
    body: form.length > 0 ? Readable.from([]) : raw,
    fileAccess: access.kind === 'reader' ? 'none' : 'functions',
    dataFile: join(spool, mark),
  });
  const { statement, sql } = received;
  const isInsert = statement.data !== undefined;
  if (statement.isRead) response.once('close', () => response.writableFinished || stop.abort());
  try {
    const format = parameters.defaultFormat ?? 'TabSeparated';
    const prelude = preludeOf({ access, isShared, mark, parameters, isPost: request.method === 'POST' });
    const answer = await engine.run({ sql, format, prelude, mark, signal: stop.signal });
    const shown = statement.format ?? format;
    const compresses = !['0', 'false'].includes(parameters.settings.get('enable_http_compression') ?? '0');
    headers['x-clickhouse-summary'] = JSON.stringify(summaryOf(answer, shown, isInsert));
    headers['x-clickhouse-timezone'] = parameters.settings.get('session_timezone') || engine.timezone;
    if (!isInsert) headers['x-clickhouse-format'] = shown;
    headers['content-type'] = contentTypeOf(shown);
    await send(
      response,
      answer.body,
      headers,
      compresses ? header(request.headers, 'accept-encoding') : undefined,
    );
  } finally {
    await received.discard();
  }
}

/** What is set before a statement, in this order: placeholders' values, limits, database, rights, the request's settings. */
function preludeOf(options: {
  readonly access: Access;
  readonly isShared: boolean;
  readonly mark: string;
  readonly parameters: RequestParameters;
  readonly isPost: boolean;
}): readonly string[] {
  const { access, isShared, mark, parameters, isPost } = options;
  const assign = ([name, value]: readonly [string, string]): string => `${name} = ${quoteString(value)}`;
  const values = [...parameters.values].map(([name, value]) => assign([`param_${name}`, value]));
  const settings = [...parameters.settings].map(assign);
  const readonly = access.kind === 'reader' ? access.readonly : isPost ? undefined : 2;
  return [
    `SET ${[assign(['log_comment', mark]), ...values].join(', ')}`,
    ...accessPrelude(access, isShared),
    ...(parameters.database === undefined ? [] : [`USE ${quoteIdentifier(parameters.database)}`]),
    ...(readonly === undefined ? [] : [`SET readonly = ${readonly}`]),
    ...(settings.length === 0 ? [] : [`SET ${settings.join(', ')}`]),
  ];
}

/** The fields of a multipart form, which clients use for placeholders too long for a URL. */
async function readForm(
  request: IncomingMessage,
  body: Readable,
): Promise<readonly (readonly [string, string])[]> {
  const type = header(request.headers, 'content-type');
  if (type === undefined || !type.startsWith('multipart/form-data')) return [];
  const parts: Buffer[] = [];
  for await (const chunk of body) parts.push(Buffer.from(chunk));
  const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
  return [...form].map(([name, value]) => {
    if (typeof value !== 'string') {
      throw new ClickHouseException(
        48,
        'NOT_IMPLEMENTED',
        `External data (part '${name}') is not supported here`,
      );
    }
    return [name, value] as const;
  });
}
