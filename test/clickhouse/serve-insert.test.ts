import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createClient } from '@clickhouse/client';
import { createClient as createWebClient } from '@clickhouse/client-web';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

const run = promisify(execFile);

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

beforeEach(async () => {
  await postStatement(server.url, 'DROP TABLE IF EXISTS t');
  await postStatement(server.url, 'CREATE TABLE t (a UInt32, s String) ENGINE = MergeTree ORDER BY a');
});

const rows = async (): Promise<readonly (readonly [number, string])[]> => {
  const { text } = await postStatement(
    server.url,
    'SELECT a, s FROM t ORDER BY ALL FORMAT JSONCompactEachRow',
  );
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

const awkward: readonly (readonly [number, string])[] = [
  [1, "it's; -- not a comment"],
  [2, 'line\nbreak\tand\\backslash'],
  [3, '日本 🎉 "quoted"'],
];

const formatted = (format: string): Promise<Uint8Array<ArrayBuffer>> => {
  const literal = awkward
    .map(([a, s]) => `(${a}, '${s.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`)
    .join(', ');
  const sql = `SELECT * FROM values('a UInt32, s String', ${literal}) FORMAT ${format}`;
  return fetch(server.url, { method: 'POST', body: sql }).then(
    async (answer) => new Uint8Array(await answer.arrayBuffer()),
  );
};

describe('data in the body of an INSERT in the URL', () => {
  it.each([
    'JSONEachRow',
    'JSONCompactEachRow',
    'CSV',
    'CSVWithNames',
    'TabSeparated',
    'TSVWithNames',
    'Values',
    'Parquet',
    'Native',
    'RowBinary',
    'ArrowStream',
  ])('is read as %s', async (format) => {
    const body = await formatted(format);
    const answer = await postStatement(server.url, '', { query: `INSERT INTO t FORMAT ${format}` }, { body });
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(JSON.parse(answer.headers.get('x-clickhouse-summary') ?? '')).toMatchObject({ written_rows: '3' });
    expect(await rows()).toEqual(awkward);
  });

  it.each([
    ['named columns in another order', 'INSERT INTO t (s, a) FORMAT JSONCompactEachRow', '["x", 1]'],
    ['a database in front', 'INSERT INTO default.t FORMAT CSV', '1,x'],
    ['quoted names', 'INSERT INTO `default`."t" (`a`, "s") FORMAT CSV', '1,x'],
    ['settings before the format', 'INSERT INTO t SETTINGS max_insert_threads = 1 FORMAT CSV', '1,x'],
    ['settings after the format', "INSERT INTO t FORMAT CSV SETTINGS format_csv_delimiter = '|'", '1|x'],
    ['VALUES', 'INSERT INTO t VALUES', "(1, 'x')"],
    ['VALUES with an expression', 'INSERT INTO t (a, s) VALUES', "(2 - 1, lower('X'))"],
    ['a comment', '/* FORMAT no */ INSERT INTO t -- VALUES\n FORMAT CSV', '1,x'],
    ['lower case', 'insert into table t format CSV', '1,x'],
  ])('works with %s', async (_, query, body) => {
    expect(await postStatement(server.url, body, { query })).toMatchObject({ status: 200 });
    expect(await rows()).toEqual([[1, 'x']]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('may be compressed with %s', async (encoding, compress) => {
    const body = compress('{"a":1,"s":"x"}\n');
    const init = { body, headers: { 'Content-Encoding': encoding } };
    const answer = await postStatement(server.url, '', { query: 'INSERT INTO t FORMAT JSONEachRow' }, init);
    expect(answer).toMatchObject({ status: 200 });
    expect(await rows()).toEqual([[1, 'x']]);
  });
});

describe('data in the statement itself', () => {
  it.each([
    [
      'VALUES',
      "INSERT INTO t VALUES (1, 'a;b'), (2, 'it''s')",
      [
        [1, 'a;b'],
        [2, "it's"],
      ],
    ],
    [
      'lines of JSON',
      'INSERT INTO t FORMAT JSONEachRow\n{"a":1,"s":"x"}\n{"a":2,"s":"y"}\n',
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    [
      'CSV whose first line starts with a blank',
      'INSERT INTO t FORMAT CSV\n 1,x\n2,y',
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
  ])('is read as %s', async (_, statement, expected) => {
    expect(await postStatement(server.url, statement)).toMatchObject({ status: 200 });
    expect(await rows()).toEqual(expected);
  });

  it('is not looked for in INSERT … SELECT', async () => {
    const statement = "INSERT INTO t SELECT number AS a, 'VALUES FORMAT CSV' AS s FROM numbers(2)";
    expect(await postStatement(server.url, statement)).toMatchObject({ status: 200 });
    expect(await rows()).toHaveLength(2);
  });
});

describe.each([
  ['@clickhouse/client', createClient],
  ['@clickhouse/client-web', createWebClient],
] as const)('%s', (_, create) => {
  it('inserts objects', async () => {
    const client = create({ url: server.url });
    const values = awkward.map(([a, s]) => ({ a, s }));
    await client.insert({ table: 't', values, format: 'JSONEachRow' });
    await client.insert({
      table: 't',
      values: [[4, 'four']],
      columns: ['a', 's'],
      format: 'JSONCompactEachRow',
    });
    expect(await rows()).toEqual([...awkward, [4, 'four']]);
    await client.close();
  });
});

describe('@clickhouse/client', () => {
  it('inserts a compressed stream of many rows and reports what was written', async () => {
    const client = createClient({ url: server.url, compression: { request: true } });
    const values = Readable.from(
      (function* () {
        for (let a = 0; a < 200_000; a += 1) yield { a, s: `row ${a}` };
      })(),
    );
    const { summary } = await client.insert({ table: 't', values, format: 'JSONEachRow' });
    expect(summary).toMatchObject({ written_rows: '200000' });
    const { text } = await postStatement(server.url, 'SELECT count(), sum(a), uniqExact(s) FROM t');
    expect(text).toBe('200000\t19999900000\t200000\n');
    await client.close();
  });
});

describe('a large Parquet body', () => {
  it('goes in as curl sends it and comes out the same', async () => {
    const directory = tmpdir();
    const file = join(directory, `downpour-serve-${process.pid}.parquet`);
    const source = 'SELECT number::UInt32 AS a, hex(sipHash128(number)) AS s FROM numbers(1000000)';
    await run('curl', [
      '--silent',
      '--fail',
      server.url,
      '--data-binary',
      `${source} FORMAT Parquet`,
      '--output',
      file,
    ]);
    const query = encodeURIComponent('INSERT INTO t FORMAT Parquet');
    await run('curl', ['--silent', '--fail', `${server.url}/?query=${query}`, '--data-binary', `@${file}`]);
    await run('rm', [file]);
    const digest = 'SELECT count(), groupBitXor(cityHash64(a, s)) FROM';
    const [stored, made] = await Promise.all([
      postStatement(server.url, `${digest} t`),
      postStatement(server.url, `${digest} (${source})`),
    ]);
    expect(stored.text).toBe(made.text);
    expect(stored.text).toMatch(/^1000000\t/);
  });
});

describe('a refused or broken upload', () => {
  it('leaves nothing behind when the data is wrong', async () => {
    const body = '{"a":1,"s":"x"}\n{"a":"many"}\n';
    const answer = await postStatement(server.url, body, { query: 'INSERT INTO t FORMAT JSONEachRow' });
    expect(answer.exception).toBeGreaterThan(0);
    expect(await rows()).toEqual([]);
  });

  it('is not executed when its connection breaks', async () => {
    const target = new URL(server.url);
    target.searchParams.set('query', 'INSERT INTO t FORMAT JSONEachRow');
    const upload = httpRequest(target, { method: 'POST' });
    const failed = new Promise((resolve) => upload.once('error', resolve));
    upload.write('{"a":1,"s":"x"}\n'.repeat(100_000));
    await new Promise<void>((resolve) => upload.write('{"a":2,"s":"y"}\n', () => resolve()));
    upload.destroy(new Error('the client goes away'));
    await failed;
    expect(
      await postStatement(server.url, "SELECT count() FROM system.processes WHERE query LIKE 'INSERT%'"),
    ).toMatchObject({
      text: '0\n',
    });
    expect(await rows()).toEqual([]);
  });

  it('leaves no file behind', async () => {
    expect(await readdir(join(server.path, `.serve-${server.pid}`, 'spool'))).toEqual([]);
  });
});
