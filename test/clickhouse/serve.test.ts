import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { createClient as createWebClient } from '@clickhouse/client-web';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

const run = promisify(execFile);

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

const curl = async (...args: readonly string[]): Promise<string> =>
  (await run('curl', ['--silent', '--show-error', ...args])).stdout;

describe('health checks', () => {
  it.each([
    ['GET', '/ping', 200, 'Ok.\n'],
    ['HEAD', '/ping', 200, ''],
    ['GET', '/replicas_status', 200, 'Ok.\n'],
    ['GET', '/', 200, 'Ok.\n'],
    ['OPTIONS', '/', 204, ''],
    ['PUT', '/', 405, 'PUT is not answered here; use GET or POST.\n'],
    [
      'GET',
      '/nowhere',
      404,
      'There is no handle /nowhere\n\nUse /ping for health checks, / to send queries.\n',
    ],
  ])('%s %s answers %i', async (method, path, status, body) => {
    const response = await fetch(server.url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
  });
});

describe('a statement', () => {
  it('may be in the URL', async () => {
    expect(await curl(`${server.url}/?query=SELECT%201%2B1`)).toBe('2\n');
  });

  it('may be in the body', async () => {
    expect(await curl(server.url, '--data-binary', 'SELECT 1+1')).toBe('2\n');
  });

  it('may be split over URL and body', async () => {
    expect(await curl(`${server.url}/?query=SELECT%20number`, '--data-binary', 'FROM numbers(2)')).toBe(
      '0\n1\n',
    );
  });

  it('may be longer than a megabyte', async () => {
    const padded = `SELECT length('${'x'.repeat(3_000_000)}') AS n`;
    const answer = await postStatement(server.url, padded, { max_query_size: '4000000' });
    expect(answer).toMatchObject({ status: 200, text: '3000000\n' });
  });

  it('ends with semicolons, comments and blank lines at will', async () => {
    expect(
      await postStatement(server.url, '-- first\nSELECT 1 /* ; */ ;; -- last; really\n\n'),
    ).toMatchObject({
      text: '1\n',
    });
  });

  it('may not be two statements', async () => {
    const answer = await postStatement(server.url, 'SELECT 1; DROP TABLE IF EXISTS t');
    expect(answer).toMatchObject({ status: 400, exception: 62 });
    expect(answer.text).toContain('Multi-statements are not allowed');
  });

  it.each(['--', '//', '#!', '# '])(
    'may not be two, the first ending in a comment of %j with a quote',
    async (sign) => {
      const answer = await postStatement(
        server.url,
        `SELECT 1 ${sign}'\n; CREATE TABLE sneaked (a UInt8) ENGINE = Memory`,
      );
      expect(answer).toMatchObject({ status: 400, exception: 62 });
      expect(answer.text).toContain('Multi-statements are not allowed');
    },
  );

  it('never brings a second one along, however quotes and comments are nested', async () => {
    const fragment = fc.constantFrom(
      ...["'", '"', '`', '\\', '--', '# ', '#', '#!', '/*', '*/', '$$', '$a$', '$', '//', ';'],
      ...["''", '\n', '\r', '\0', ' ', '\u00a0', '−−', '{', '}', '(', ')', 'x', '1', '0x', "X'", '.5e'],
    );
    const sneaky = fc.array(fragment, { maxLength: 12 }).map((fragments) => fragments.join(''));
    await fc.assert(
      fc
        .asyncProperty(sneaky, sneaky, async (before, after) => {
          await postStatement(
            server.url,
            `SELECT 1 ${before}; CREATE TABLE sneaked (a UInt8) ENGINE = Memory ${after}`,
          );
          await postStatement(
            server.url,
            `SELECT 1 ${before}; CREATE TABLE sneaked (a UInt8) ENGINE = Memory`,
          );
          expect(await postStatement(server.url, 'EXISTS TABLE sneaked')).toMatchObject({ text: '0\n' });
        })
        .afterEach(async () => {
          await postStatement(server.url, 'DROP TABLE IF EXISTS sneaked');
        }),
      { numRuns: 400 },
    );
  });

  it('reads only when it comes by GET', async () => {
    const response = await fetch(`${server.url}/?query=${encodeURIComponent('CREATE DATABASE by_get')}`);
    expect(response.headers.get('x-clickhouse-exception-code')).toBe('164');
    expect(
      await postStatement(server.url, "SELECT count() FROM system.databases WHERE name = 'by_get'"),
    ).toMatchObject({
      text: '0\n',
    });
  });

  it('runs in the database of the request', async () => {
    const answer = await postStatement(server.url, 'SELECT currentDatabase()', { database: 'system' });
    expect(answer.text).toBe('system\n');
    const next = await postStatement(server.url, 'SELECT currentDatabase()');
    expect(next.text).toBe('default\n');
  });
});

describe.each([
  ['@clickhouse/client', createClient],
  ['@clickhouse/client-web', createWebClient],
] as const)('%s', (_, create) => {
  it('pings, queries, streams compressed answers and closes', async () => {
    const client = create({ url: server.url, compression: { response: true } });
    expect(await client.ping()).toMatchObject({ success: true });
    const result = await client.query({
      query: 'SELECT number AS n, toString(number) AS text FROM numbers({count:UInt32})',
      query_params: { count: 3 },
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([
      { n: 0, text: '0' },
      { n: 1, text: '1' },
      { n: 2, text: '2' },
    ]);
    await client.close();
  });

  it('raises the exception with its code', async () => {
    const client = create({ url: server.url, log: { level: ClickHouseLogLevel.OFF } });
    await expect(client.query({ query: 'SELECT * FROM nowhere' })).rejects.toMatchObject({
      code: '60',
      type: 'UNKNOWN_TABLE',
    });
    await client.close();
  });

  it('sends placeholders too long for a URL in a form', async () => {
    const client = create({ url: server.url, use_multipart_params_auto: true });
    const names = Array.from({ length: 5000 }, (_unused, index) => `name-${index}`);
    const result = await client.query({
      query: 'SELECT length({names:Array(String)}) AS n, {names:Array(String)}[-1] AS last',
      query_params: { names },
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ n: 5000, last: 'name-4999' }]);
    await client.close();
  });
});

describe('placeholders', () => {
  const client = (): ReturnType<typeof createClient> => createClient({ url: server.url });

  it.each([
    ['a quote', 'String', "it's", "it's"],
    ['a backslash', 'String', 'a\\b\\\\c', 'a\\b\\\\c'],
    ['a tab and a newline', 'String', 'a\tb\nc', 'a\tb\nc'],
    ['what looks like an escape', 'String', '\\n \\x41 \\N', '\\n \\x41 \\N'],
    ['SQL', 'String', "'; DROP TABLE t; --", "'; DROP TABLE t; --"],
    ['letters outside ASCII', 'String', '日本 🎉 ñ', '日本 🎉 ñ'],
    ['nothing', 'String', '', ''],
    ['a list', 'Array(String)', ["it's", 'a\\b', 'c,d', ''], ["it's", 'a\\b', 'c,d', '']],
    ['an empty list', 'Array(String)', [], []],
    ['a date', 'Date', '2024-02-29', '2024-02-29'],
    ['a negative number', 'Int32', -5, -5],
    ['null', 'Nullable(String)', null, null],
    ['a map', 'Map(String, UInt8)', { a: 1 }, { a: 1 }],
  ])('%s reaches the engine unchanged', async (_, type, value, expected) => {
    const connection = client();
    const result = await connection.query({
      query: `SELECT {value:${type}} AS value`,
      query_params: { value },
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ value: expected }]);
    await connection.close();
  });

  it('name tables and columns when they are identifiers', async () => {
    const answer = await postStatement(
      server.url,
      'SELECT {c:Identifier} FROM {d:Identifier}.{t:Identifier}',
      {
        param_c: 'dummy',
        param_d: 'system',
        param_t: 'one',
      },
    );
    expect(answer.text).toBe('0\n');
  });

  it('are missed by name when they have no value, whatever was sent before', async () => {
    await postStatement(server.url, 'SELECT {a:UInt8}', { param_a: '1' });
    const answer = await postStatement(server.url, 'SELECT {a:UInt8}');
    expect(answer).toMatchObject({ status: 500, exception: 456 });
    expect(answer.text).toContain('Substitution `a` is not set');
  });

  it('of the wrong type are refused', async () => {
    expect(await postStatement(server.url, 'SELECT {a:UInt8}', { param_a: '1 OR 1=1' })).toMatchObject({
      status: 500,
      exception: 457,
    });
  });

  it('may be sent and not used', async () => {
    expect(
      await postStatement(server.url, 'SELECT 1', { param_unused: 'x', 'param_not a name': 'y' }),
    ).toMatchObject({
      text: '1\n',
    });
  });
});

describe('statements at the same time', () => {
  it('each get their own values, settings and answer', async () => {
    const wanted = Array.from({ length: 400 }, (_, index) => index);
    const answers = await Promise.all(
      wanted.map((index) =>
        postStatement(
          server.url,
          "SELECT {n:UInt32}, getSetting('max_block_size'), count() FROM numbers({n:UInt32})",
          {
            param_n: String(index),
            max_block_size: String(1000 + index),
          },
        ),
      ),
    );
    expect(answers.map(({ text }) => text)).toEqual(
      wanted.map((index) => `${index}\t${1000 + index}\t${index}\n`),
    );
  });

  it('do not wait for one that is slow', async () => {
    const order: string[] = [];
    const slow = postStatement(server.url, 'SELECT sleep(1)').then(() => order.push('slow'));
    await postStatement(server.url, 'SELECT 1').then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });
});

describe('a client that goes away', () => {
  it('has its statement stopped', async () => {
    const gone = new AbortController();
    const endless = postStatement(
      server.url,
      "SELECT 'endless', max(sipHash64(number)) FROM numbers(1000000000000)",
      {},
      { signal: gone.signal },
    );
    const count = async (): Promise<number> => {
      const sql = "SELECT count() FROM system.processes WHERE query LIKE 'SELECT \\'endless%'";
      return Number((await postStatement(server.url, sql)).text);
    };
    await expect.poll(count, { interval: 50 }).toBe(1);
    gone.abort();
    await expect(endless).rejects.toThrow();
    await expect.poll(count, { interval: 50 }).toBe(0);
  });
});

describe('pages in a browser', () => {
  it.each([
    ['a request from a web page', { Origin: 'https://evil.example' }],
    ['a request under a foreign name', { Host: 'evil.example' }],
  ])('%s is refused, so that no page can write here', async (_, headers) => {
    const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const text = await curl('--include', ...flags, server.url, '--data-binary', 'CREATE DATABASE by_page');
    expect(text).toMatch(/^HTTP\/1\.1 403 /);
    expect(await curl(server.url, '--data-binary', 'EXISTS DATABASE by_page')).toBe('0\n');
  });
});
