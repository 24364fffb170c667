import { pypiCatalogue } from '@downpour/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { type ForwardedRequest, type Forwarder, forwardTo } from '../support/forward-clickhouse.ts';
import { AFTER_LAST_DAY, loadRawDownloads } from '../support/raw-downloads.ts';
import { startProxy, type TestProxy } from '../support/serve-proxy.ts';

let clickhouse: EmbeddedClickHouse;
let forwarder: Forwarder;
let proxy: TestProxy;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse({ readerPort: 0, databases: ['downpour', 'pypi'] });
  await loadRawDownloads(clickhouse.url);
  forwarder = await forwardTo(clickhouse.readerUrl ?? '');
  proxy = await startProxy({
    clickhouse: { url: forwarder.url },
    schema: 'downpour',
    now: () => AFTER_LAST_DAY,
  });
  await proxy.proxy.ready();
});

afterAll(async () => {
  await proxy?.close();
  await forwarder?.close();
  await clickhouse?.close();
});

const series = '/v1/queries/downloads-over-time';

const refused: readonly (readonly [path: string, code: string, says: RegExp])[] = [
  ['/', 'unknown-route', /GET \/v1\/queries/],
  ['/v1/queries/', 'unknown-route', /GET \/v1\/queries/],
  ['/v1/queries//plan', 'unknown-route', /nothing at this path/],
  ['/v1/queries/downloads-over-time/plans', 'unknown-route', /nothing at this path/],
  ['/v1/queries/%E0%A4', 'unknown-route', /nothing at this path/],
  ['/v2/queries', 'unknown-route', /nothing at this path/],
  ['/v1/queries/downloads', 'unknown-query', /Known queries: downloads-over-time/],
  ['/v1/queries/__proto__', 'unknown-query', /Known queries/],
  ['/v1/queries/constructor.csv', 'unknown-query', /Known queries/],
  ['/v1/queries/a%2F..%2Fhealthz', 'unknown-query', /Known queries/],
  [`${series}?colour=red`, 'unknown-parameter', /no parameter "colour"\. It takes package/],
  [`${series}?__proto__=1`, 'unknown-parameter', /__proto__/],
  [`${series}?readonly=0&max_execution_time=0`, 'unknown-parameter', /"readonly"/],
  [`${series}?param_p0=x`, 'unknown-parameter', /"param_p0"/],
  [`${series}?limit=5`, 'unknown-parameter', /"limit"/],
  [`${series}?from=2026-01-01&from=2026-01-02`, 'repeated-parameter', /2 times/],
  [`${series}?from=2026-02-30`, 'invalid-parameter', /existing day/],
  [`${series}?from=1969-12-31`, 'invalid-parameter', /existing day/],
  [`${series}?to=2150-01-01`, 'invalid-parameter', /existing day/],
  [`${series}?from=yesterday`, 'invalid-parameter', /YYYY-MM-DD/],
  [`${series}?from=2026-01-02&to=2026-01-01`, 'invalid-range', /Exchange the two/],
  [`${series}?from=2026-01-01&range=30d`, 'invalid-range', /Leave one of them out/],
  [`${series}?range=-3d`, 'invalid-parameter', /is no range/],
  [`${series}?range=30`, 'invalid-parameter', /90d/],
  [`${series}?granularity=hour`, 'invalid-parameter', /day, week, month/],
  [`${series}?country=`, 'invalid-parameter', /"unknown"/],
  [`${series}?country=%00`, 'invalid-parameter', /control characters/],
  [`${series}?country=%FF`, 'invalid-parameter', /percent-encoded UTF-8/],
  [`${series}?package=a%20b`, 'invalid-parameter', /no package name/],
  [`${series}?package=';DROP TABLE downloads;--`, 'invalid-parameter', /no package name/],
  ['/v1/queries/downloads-by-version?limit=0', 'invalid-parameter', /from 1 to 500/],
  ['/v1/queries/downloads-by-version?limit=501', 'invalid-parameter', /from 1 to 500/],
  ['/v1/queries/downloads-by-version?limit=1e2', 'invalid-parameter', /from 1 to 500/],
  ['/v1/queries/package-rank', 'missing-parameter', /\?package=/],
  ['/v1/queries/package-rank?package=a&package=b', 'repeated-parameter', /about one package/],
  ['/v1/queries/package-search', 'missing-parameter', /needs "search": a package name/],
  [
    `${series}?${Array.from({ length: 51 }, (_, i) => `version=${i}`).join('&')}`,
    'invalid-parameter',
    /at most 50/,
  ],
  [`${series}?version=${'1'.repeat(9_000)}`, 'request-too-long', /at most 8192/],
  [`${series}/plan?package=alpha`, 'plan-disabled', /--enable-plan/],
];

describe('a request that cannot be answered', () => {
  it.each(refused)('%.80s is %s', async (path, code, says) => {
    const asked = forwarder.requests.length;
    const problem = await proxy.problem(path);
    expect(problem).toMatchObject({ code, type: `urn:downpour:problem:${code}` });
    expect(problem.detail).toMatch(says);
    expect(forwarder.requests.length - asked, 'requests to ClickHouse').toBe(0);
    expect((await proxy.get(path)).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['package=Nope_Lib', 'no package "nope-lib"', 'search=nop'],
    ['package=alpha&package=nope1&package=nope2', 'none of the packages "nope1", "nope2"', 'search=nop'],
    ['package=ALPHA.LIB', 'no package "alpha-lib"', 'search=alp'],
  ])('names the unknown package, normalised, and the way to search: %s', async (question, what, way) => {
    const problem = await proxy.problem(`${series}?${question}`);
    expect(problem).toMatchObject({ code: 'unknown-package', status: 404, parameter: 'package' });
    expect(problem.detail).toContain(what);
    expect(problem.detail).toContain(`/v1/queries/package-search?${way}`);
  });

  it.each([
    ['from=2027-01-01', 'from'],
    ['to=2020-01-01', 'to'],
    ['from=1970-01-01&to=1980-01-01', 'from'],
  ])('says which days there are for a range without data: %s', async (question, parameter) => {
    const problem = await proxy.problem(`${series}?${question}`);
    expect(problem).toMatchObject({ code: 'range-outside-data', status: 400, parameter });
    expect(problem.detail).toMatch(/begins on 2025-11-05, and its last complete day is 2026-02-10/);
  });

  it.each([
    ['country=Atlantis', 'country', 'The data has no download with Country "Atlantis"'],
    ['package=alpha&version=9.9.9', 'version', 'alpha has no download with Version "9.9.9"'],
    ['python=4.0&country=US', 'python', 'Python version "4.0"'],
  ])('names a filter value that never occurs: %s', async (question, parameter, says) => {
    const problem = await proxy.problem(`${series}?${question}`);
    expect(problem).toMatchObject({ code: 'unknown-value', status: 404, parameter });
    expect(problem.detail).toContain(says);
    expect(problem.detail).toContain(`/v1/queries/downloads-by-${parameter}`);
  });

  it('answers with zeros where every filter value occurs, though never with the others', async () => {
    const { rows } = await proxy.result(`${series}?country=BR&from=2025-11-05&to=2025-11-06&python=3.14`);
    expect(rows).toEqual([['2025-11-05', '0', false]]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    'refuses %s and says what is allowed',
    async (method) => {
      const response = await proxy.get('/v1/queries', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
    },
  );
});

describe('values', () => {
  it.each([
    ["' OR 1=1 --"],
    ['a\\'],
    ["\\' UNION ALL SELECT name FROM system.tables --"],
    ['{p0:Identifier}'],
    ['$$ FORMAT Null SETTINGS readonly=0'],
    ['ünïcödé 🐍 ‮rtl'],
    ['%_.*'],
    ['__proto__'],
  ])('reach ClickHouse as parameters and never change the SQL: %s', async (value) => {
    const askedWith = async (country: string): Promise<ForwardedRequest | undefined> => {
      const asked = forwarder.requests.length;
      await proxy.get(`/v1/queries/downloads-by-version?${new URLSearchParams({ country })}`);
      return forwarder.requests.slice(asked).find(({ body }) => body.includes('result_rows'));
    };
    const harmless = await askedWith('US');
    const asked = await askedWith(value);
    expect(asked?.body).toBe(harmless?.body);
    const escaped = value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    expect([...(asked?.parameters ?? [])]).toContainEqual(['param_p0', escaped]);
    const { rows } = await proxy.result(`/v1/queries/package-search?search=${encodeURIComponent(value)}`);
    expect(rows).toEqual([]);
  });
});

describe('answers', () => {
  it('have the headers a page and a cache need', async () => {
    const response = await proxy.get(`${series}?package=alpha`, {
      headers: { origin: 'https://docs.example.org' },
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'downpour-table': 'downloads_per_day',
      'downpour-as-of': '2026-02-10',
      'downpour-sample': 'false',
    });
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    expect(response.headers.get('access-control-expose-headers')).toContain('downpour-as-of');
  });

  it('to HEAD are the headers of GET without a body', async () => {
    for (const path of [`${series}?package=alpha`, `${series}?package=nope`, '/healthz']) {
      const got = await proxy.get(path);
      const head = await proxy.get(path, { method: 'HEAD' });
      expect(head.status).toBe(got.status);
      expect(await head.text()).toBe('');
      expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    }
  });

  it('to OPTIONS never depend on what the page asks for', async () => {
    const plain = await proxy.get(series, { method: 'OPTIONS' });
    const preflight = await proxy.get(series, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': `x-${'a'.repeat(4_000)}`,
      },
    });
    for (const response of [plain, preflight]) {
      expect(response.status).toBe(204);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    }
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      plain.headers.get('access-control-allow-headers'),
    );
  });

  it('are for the listed origins alone where there is a list', async () => {
    const origins = ['https://docs.example.org', 'https://example.com'];
    await using listed = await startProxy({
      clickhouse: { url: forwarder.url },
      schema: 'downpour',
      cors: origins,
      now: () => AFTER_LAST_DAY,
    });
    const allowed = async (origin: string): Promise<string | null> => {
      const response = await listed.get(`${series}?package=alpha`, { headers: { origin } });
      expect(response.headers.get('vary')).toBe('origin');
      return response.headers.get('access-control-allow-origin');
    };
    for (const origin of origins) expect(await allowed(origin)).toBe(origin);
    for (const origin of ['https://evil.example', 'null', 'https://docs.example.org.evil.example']) {
      expect(await allowed(origin)).toBeNull();
    }
  });

  it('as CSV are the rows of the JSON, for a spreadsheet', async () => {
    const question = 'package=alpha&limit=3';
    const { columns, rows } = await proxy.result(`/v1/queries/downloads-by-version?${question}`);
    const response = await proxy.get(`/v1/queries/downloads-by-version.csv?${question}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="downloads-by-version.csv"',
    );
    expect(response.headers.get('downpour-table')).toBe(
      'downloads_by_package_by_version_by_country_by_python',
    );
    const lines = [columns.map(({ name }) => name), ...rows].map((cells) => `${cells.join(',')}\r\n`);
    expect(rows).toHaveLength(4);
    expect(await response.text()).toBe(lines.join(''));
    expect((await proxy.problem('/v1/queries/downloads-by-version.csv?package=nope')).code).toBe(
      'unknown-package',
    );
  });

  it('list the catalogue, every query with its parameters and columns', async () => {
    const asked = forwarder.requests.length;
    const response = await proxy.get('/v1/queries');
    const { queries } = await response.json();
    expect(forwarder.requests).toHaveLength(asked);
    expect(queries.map(({ name }: { name: string }) => name)).toEqual(Object.keys(pypiCatalogue.queries));
    expect(queries[0]).toMatchObject({
      name: 'downloads-over-time',
      parameters: { type: 'object', properties: { granularity: { enum: expect.arrayContaining(['week']) } } },
      columns: [{ name: 'date', type: 'date' }, { name: 'downloads' }, { name: 'partial' }],
    });
  });
});

describe('a mistake of the proxy itself', () => {
  it('is told as such, and the log has its kind alone', async () => {
    await using broken = await startProxy({
      clickhouse: { url: forwarder.url },
      now: () => new Date(Number.NaN),
    });
    expect(await broken.problem('/v1/queries/top-packages')).toMatchObject({
      code: 'internal-error',
      status: 500,
      detail: expect.stringContaining('please report it'),
    });
    expect(broken.log.at(-1)).toMatchObject({
      level: 'error',
      event: 'request',
      fields: { code: 'internal-error', error: 'RangeError', status: 500 },
    });
  });
});

describe('a page that goes away', () => {
  it("ends its query in ClickHouse, and nobody else's", async () => {
    const release: (() => void)[] = [];
    forwarder.breakWith(async (response, forward) => {
      await new Promise<void>((resolve) => {
        release.push(resolve);
        response.once('close', resolve);
      });
      response.end(await forward());
    });
    const aborted = forwarder.aborted();
    const leaving = new AbortController();
    const left = proxy.get('/v1/queries/top-packages?limit=1', { signal: leaving.signal });
    const stayed = proxy.result('/v1/queries/top-packages?limit=2');
    await expect.poll(() => release.length).toBe(2);
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/i);
    await expect.poll(() => forwarder.aborted() - aborted).toBe(1);
    forwarder.breakWith(undefined);
    for (const go of release) go();
    expect((await stayed).rows).toHaveLength(3);
    await expect
      .poll(() => proxy.log.filter(({ fields }) => fields.status === 499).map(({ fields }) => fields.code))
      .toEqual(['client-gone']);
  });
});
