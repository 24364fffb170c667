import type { ServerResponse } from 'node:http';
import type { ProblemCode } from '@downpour/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type Fault, type Forwarder, forwardTo } from '../support/forward-clickhouse.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

// Names that must not appear in anything the proxy says.
const user = 'canary_user';
const password = 'canary-password-7f3a';
const secrets =
  /canary|127\.0\.0\.1|localhost|SELECT .*FROM|DB::Exception|\\n +at |\.[tj]s:\d+|internal-host/;

let clickhouse: EmbeddedClickHouse;
let forwarder: Forwarder;
let proxy: TestProxy;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ user, password, readerPort: 0 });
  const loginUrl = new URL(clickhouse.url);
  await loadRawDownloads(loginUrl.origin, { user, password });
  forwarder = await forwardTo(clickhouse.readerUrl ?? '');
  proxy = await startProxy({
    clickhouse: { url: forwarder.url, user, password },
    limits: { maxExecutionSeconds: 0.2, maxResponseBytes: 200_000 },
    now: () => AFTER_LAST_DAY,
  });
});

afterAll(async () => {
  await proxy?.close();
  await forwarder?.close();
  await clickhouse?.close();
});

beforeEach(async () => {
  forwarder.breakWith(undefined);
  expect((await proxy.get('/readyz')).status).toBe(200);
});

const send =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
  };

const exception = (code: number): string =>
  `Code: ${code}. DB::Exception: canary: SELECT secret FROM \`canary\` on internal-host:9000. (CANARY_CODE) (version 26.7.2.1)\n`;

const withCode = (code: number, status = 500): Fault =>
  send(status, exception(code), { 'x-clickhouse-exception-code': String(code) });

/** Changes the true answer before it is passed on. */
const spoiled =
  (change: (answer: Record<string, unknown>) => unknown): Fault =>
  async (response, forward) => {
    const answer: unknown = change(JSON.parse(await forward()));
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };

const halfThen =
  (after: (response: ServerResponse) => void): Fault =>
  async (response, forward) => {
    const body = await forward();
    response.writeHead(200, { 'content-length': String(body.length) });
    response.write(body.slice(0, body.length / 2), () => after(response));
  };

const html = '<html><title>Sign in to internal-host</title><body>canary</body></html>';

const faults: readonly (readonly [what: string, fault: Fault, code: ProblemCode])[] = [
  ['a page of HTML', send(200, html, { 'content-type': 'text/html' }), 'upstream-invalid'],
  ['a gateway that fails', send(502, html), 'upstream-unreachable'],
  ['a gateway that is overloaded', send(503, html), 'upstream-unreachable'],
  ['a missing page', send(404, html), 'upstream-invalid'],
  ['a login page', send(403, html), 'upstream-refused'],
  ['too many requests', send(429, ''), 'upstream-busy'],
  ['a redirect', send(302, '', { location: 'http://internal-host/' }), 'upstream-invalid'],
  ['nothing', send(200, ''), 'upstream-invalid'],
  ['a closed connection', (response) => void response.destroy(), 'upstream-unreachable'],
  ['silence', () => {}, 'upstream-timeout'],
  ['half an answer, then silence', halfThen(() => {}), 'upstream-timeout'],
  [
    'half an answer, then a closed connection',
    halfThen((response) => response.destroy()),
    'upstream-invalid',
  ],
  [
    'an error with silence after its first bytes',
    (response) => void response.writeHead(500).write('Code: '),
    'upstream-timeout',
  ],
  ['too many bytes', send(200, 'x'.repeat(300_000)), 'query-too-large'],
  ['too many bytes of an error', send(500, 'x'.repeat(300_000)), 'query-too-large'],
  [
    'a success that turns into an exception',
    spoiled((answer) => `${JSON.stringify(answer).slice(0, 40)}\n${exception(241)}`),
    'query-too-large',
  ],
  [
    'a document with an exception in it',
    spoiled((answer) => ({ ...answer, exception: exception(159) })),
    'upstream-timeout',
  ],
  [
    'an exception after a tag',
    spoiled(
      (answer) =>
        `${JSON.stringify(answer)}\n__exception__ dmrdfnujjqvszhav ${exception(396)} 100 dmrdfnujjqvszhav __exception__`,
    ),
    'query-too-large',
  ],
  ['fewer rows than it says', spoiled((answer) => ({ ...answer, rows: 99 })), 'upstream-invalid'],
  ['no column names', spoiled(({ meta: _, ...answer }) => answer), 'upstream-invalid'],
  ['rows of another width', spoiled((answer) => ({ ...answer, data: [[1]], rows: 1 })), 'upstream-invalid'],
  ['no statistics', spoiled(({ statistics: _, ...answer }) => answer), 'upstream-invalid'],
  ['an array', spoiled(() => []), 'upstream-invalid'],
  [
    'rows cut by a limit',
    spoiled((answer) => ({
      ...answer,
      data: (answer.data as unknown[]).slice(1),
      rows: Number(answer.rows) - 1,
    })),
    'truncated-result',
  ],
  [
    "an old server's exception without a header",
    send(500, 'Code: 241, e.displayText() = DB::Exception: canary SELECT'),
    'query-too-large',
  ],
  ['the end of the time limit', withCode(159, 408), 'upstream-timeout'],
  ['the end of memory', withCode(241), 'query-too-large'],
  ['too many queries', withCode(202), 'upstream-busy'],
  ['a used-up quota', withCode(201), 'upstream-busy'],
  ['a refused login', withCode(516, 403), 'upstream-refused'],
  ['a refused table', withCode(497, 403), 'upstream-refused'],
  ['a missing table', withCode(60, 404), 'not-provisioned'],
  ['an unknown function', withCode(46, 404), 'upstream-invalid'],
  ['a syntax error', withCode(62, 400), 'upstream-invalid'],
];

/** A query that ClickHouse is asked one statement for, once the proxy is ready. */
const json = '/v1/queries/top-packages?limit=2';
const csv = '/v1/queries/top-packages.csv?limit=2';

describe('when ClickHouse answers a query with', () => {
  it.each(faults)('%s, the proxy says so and nothing of the database', async (_what, fault, code) => {
    const logged = proxy.log.length;
    const said: string[] = [];
    for (const path of [json, csv, '/readyz']) {
      forwarder.breakWith(path === '/readyz' ? fault : onQueries(fault));
      const response = await proxy.get(path);
      const body = await response.text();
      said.push(body, JSON.stringify([...response.headers]));
      if (path !== '/readyz') {
        expect(JSON.parse(body)).toMatchObject({ code, status: response.status });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
    }
    said.push(JSON.stringify(await proxy.proxy.ready()), JSON.stringify(proxy.log.slice(logged)));
    for (const text of said) expect(text).not.toMatch(secrets);
    expect(proxy.log.length - logged).toBeGreaterThanOrEqual(3);

    forwarder.breakWith(undefined);
    expect((await proxy.result(json)).rows).toHaveLength(3);
  });
});

/** The fault, for statements that answer a query; looking at the server goes on undisturbed. */
function onQueries(fault: Fault): Fault {
  return async (response, forward) => {
    if (forwarder.requests.at(-1)?.body.includes('result_rows')) await fault(response, forward);
    else response.end(await forward());
  };
}

it('lets no deadline pass: silence is answered within a second and a half of the limit', async () => {
  forwarder.breakWith(onQueries(() => {}));
  const startedAt = performance.now();
  expect((await proxy.problem(json)).code).toBe('upstream-timeout');
  expect(performance.now() - startedAt).toBeLessThan(1_200 + 500);
});

it('says nothing of the database when a request is wrong', async () => {
  const logged = proxy.log.length;
  for (const path of [
    '/nowhere',
    '/v1/queries/x',
    `${json}&limit=3`,
    '/v1/queries/top-packages?package=nope',
    `${json.replace('?', '/plan?')}`,
  ]) {
    const response = await proxy.get(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(`${await response.text()}${JSON.stringify([...response.headers])}`).not.toMatch(secrets);
  }
  const result = await proxy.get(json);
  expect(`${await result.text()}${JSON.stringify([...result.headers])}`).not.toMatch(secrets);
  expect(JSON.stringify(proxy.log.slice(logged))).not.toMatch(secrets);
});
