import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

const prepare = [
  'CREATE DATABASE downpour',
  'CREATE DATABASE other',
  'CREATE TABLE downpour.t (a UInt32) ENGINE = MergeTree ORDER BY a',
  'CREATE TABLE other.t (a UInt32) ENGINE = MergeTree ORDER BY a',
  'INSERT INTO downpour.t SELECT number FROM numbers(1000)',
  'INSERT INTO other.t SELECT number FROM numbers(1000)',
];

/** Statements no reader may run, and the codes with which the engine may refuse them. */
const refused: readonly (readonly [string, readonly number[]])[] = [
  ['INSERT INTO downpour.t VALUES (1)', [497, 164]],
  ['INSERT INTO downpour.t SELECT 1', [497, 164]],
  ["INSERT INTO FUNCTION file('/tmp/out.csv', 'CSV', 'a UInt8') SELECT 1", [497, 164]],
  ['DROP TABLE downpour.t', [497, 164]],
  ['TRUNCATE TABLE downpour.t', [497, 164]],
  ['ALTER TABLE downpour.t DELETE WHERE 1', [497, 164]],
  ['OPTIMIZE TABLE downpour.t', [497, 164]],
  ['CREATE TABLE downpour.u (a UInt8) ENGINE = Memory', [497, 164]],
  ['CREATE TEMPORARY TABLE u (a UInt8)', [497, 164]],
  ['CREATE DATABASE another', [497, 164]],
  ['CREATE FUNCTION f AS (x) -> x', [497, 164]],
  ['CREATE USER u', [497, 164]],
  ['GRANT ALL ON *.* TO default', [497, 164]],
  ['SYSTEM FLUSH LOGS', [497, 164]],
  ["BACKUP TABLE downpour.t TO File('/tmp/backup')", [497, 164]],
  ['SELECT * FROM other.t', [497]],
  ['SELECT count() FROM system.users', [497]],
  ['SELECT count() FROM system.grants', [497]],
  ["SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a UInt8')", [497]],
  ["SELECT * FROM file('/etc/passwd', 'LineAsString')", [497]],
  ["SELECT file('/etc/passwd')", [497]],
  ["SELECT `file` ('/etc/passwd')", [497]],
  ["SELECT FILE/**/('/etc/passwd')", [497]],
  ["SELECT * FROM s3('http://127.0.0.1:1/bucket/x', 'CSV', 'a UInt8')", [497]],
  ["SELECT * FROM remote('127.0.0.1', system.one)", [497]],
  ["SELECT * FROM executable('id', 'LineAsString', 'a String')", [497]],
  ['SELECT addressToLine(1)', [497]],
  ['SELECT 1; DROP TABLE downpour.t', [62]],
  ["SELECT 1 INTO OUTFILE '/tmp/outfile'", [358]],
];

const limits: readonly (readonly [string, string, number])[] = [
  ['rows of the answer', 'SELECT number FROM numbers(10000000)', 396],
  ['rows read', 'SELECT sum(number) FROM numbers(100000000000)', 158],
  ['memory', 'SELECT length(range(toUInt64(499999999)))', 241],
];

type Started = { readonly admin: string; readonly reader: string; readonly close: () => Promise<void> };

/** One process with two ports, or one process after another on the same directory: the reader's rights are the same. */
const arrangements: readonly (readonly [string, (readonly: 1 | 2) => Promise<Started>])[] = [
  [
    'a reader port beside the administrator',
    async (readonly) => {
      const server = await startEmbeddedClickHouse({ readerPort: 0, readonly });
      for (const statement of prepare) await postStatement(server.url, statement);
      return { admin: server.url, reader: server.readerUrl ?? '', close: server.close };
    },
  ],
  [
    'a reader alone on a directory made earlier',
    async (readonly) => {
      const scratch = await mkdtemp(join(tmpdir(), 'downpour-test-'));
      const path = join(scratch, 'data');
      const admin = await startEmbeddedClickHouse({ path });
      for (const statement of prepare) await postStatement(admin.url, statement);
      await admin.close();
      const server = await startEmbeddedClickHouse({ path, reader: true, readonly });
      const close = async (): Promise<void> => {
        await server.close();
        await rm(scratch, { recursive: true });
      };
      return { admin: '', reader: server.url, close };
    },
  ],
];

describe.each(arrangements)('%s', (_, start) => {
  describe.each([1, 2] as const)('with readonly = %i', (readonly) => {
    let server: Started;

    beforeAll(async () => {
      server = await start(readonly);
    });

    afterAll(() => server.close());

    it('reads what it was granted', async () => {
      expect(await postStatement(server.reader, 'SELECT count(), max(a) FROM downpour.t')).toMatchObject({
        status: 200,
        text: '1000\t999\n',
      });
      expect(
        await postStatement(server.reader, 'SELECT count() FROM t', { database: 'downpour' }),
      ).toMatchObject({
        text: '1000\n',
      });
      expect(
        await postStatement(server.reader, "SELECT name FROM system.tables WHERE database != 'system'"),
      ).toMatchObject({
        text: 't\n',
      });
    });

    it('binds placeholders', async () => {
      const client = createClient({ url: server.reader, database: 'downpour' });
      const result = await client.query({
        query: 'SELECT a FROM t WHERE a IN {wanted:Array(UInt32)} ORDER BY a',
        query_params: { wanted: [1, 5000, 7] },
        format: 'JSONCompact',
      });
      expect(await result.json()).toMatchObject({ data: [[1], [7]] });
      await client.close();
    });

    it.each(refused)('is refused %s', async (statement, codes) => {
      const answer = await postStatement(server.reader, statement);
      expect(codes).toContain(answer.exception);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    });

    it.each(limits)('has a limit on %s', async (_name, statement, code) => {
      expect(await postStatement(server.reader, statement)).toMatchObject({ exception: code });
    });

    it('cannot write after asking for another role', async () => {
      await postStatement(server.reader, 'SET ROLE admin');
      await postStatement(server.reader, 'SET ROLE ALL');
      const answer = await postStatement(server.reader, 'INSERT INTO downpour.t VALUES (1)');
      expect(answer).toMatchObject({ status: 403, exception: 497 });
    });

    it('cannot grant itself anything by naming a role in the request', async () => {
      expect(await postStatement(server.reader, 'SELECT 1', { role: 'admin' })).toMatchObject({
        exception: 48,
      });
    });

    it('is told by CHECK GRANT what it may do', async () => {
      expect(await postStatement(server.reader, 'CHECK GRANT SELECT ON downpour.*')).toMatchObject({
        text: '1\n',
      });
      expect(await postStatement(server.reader, 'CHECK GRANT INSERT ON downpour.*')).toMatchObject({
        text: '0\n',
      });
    });

    it('cannot leave read-only mode', async () => {
      expect(await postStatement(server.reader, 'SET readonly = 0')).toMatchObject({ exception: 164 });
      expect(await postStatement(server.reader, 'SELECT 1', { readonly: '0' })).toMatchObject({
        exception: 164,
      });
      expect(await postStatement(server.reader, 'SELECT 1 SETTINGS readonly = 0')).toMatchObject({
        exception: 164,
      });
    });

    it.each([
      ['in the URL', 'SELECT 1', { max_threads: '1' }],
      ['in the statement', 'SELECT 1 SETTINGS max_threads = 1', {}],
      ['by SET', 'SET max_threads = 1', {}],
    ])(
      `${readonly === 1 ? 'is refused' : 'is allowed'} a setting %s`,
      async (_way, statement, parameters) => {
        const answer = await postStatement(server.reader, statement, parameters);
        expect(answer.exception).toBe(readonly === 1 ? 164 : undefined);
      },
    );

    it('may send a setting that has this value already', async () => {
      expect(await postStatement(server.reader, 'SELECT 1', { enable_http_compression: '1' })).toMatchObject({
        status: 200,
      });
    });
  });
});

describe('an administrator beside a reader', () => {
  it('writes while the reader reads, and neither takes on the other one’s rights', async () => {
    await using server = await startEmbeddedClickHouse({ readerPort: 0, sessions: 1 });
    for (const statement of prepare) await postStatement(server.url, statement);
    const reader = server.readerUrl ?? '';
    const turns = Array.from({ length: 40 }, (_, index) => index);
    const writes = turns.map((turn) =>
      postStatement(server.url, `INSERT INTO downpour.t VALUES (${5000 + turn})`),
    );
    const reads = turns.map(() => postStatement(reader, 'SELECT min(a) FROM downpour.t'));
    const attempts = turns.map(() => postStatement(reader, 'INSERT INTO downpour.t VALUES (9000)'));
    expect(new Set((await Promise.all(writes)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set((await Promise.all(reads)).map(({ text }) => text))).toEqual(new Set(['0\n']));
    expect(new Set((await Promise.all(attempts)).map(({ exception }) => exception))).toEqual(new Set([497]));
    expect(await postStatement(reader, 'SELECT count() FROM downpour.t')).toMatchObject({ text: '1040\n' });
  });
});

describe('a reader of several databases', () => {
  it('reads exactly those', async () => {
    await using server = await startEmbeddedClickHouse({ readerPort: 0, databases: ['pypi', 'odd `name'] });
    const reader = server.readerUrl ?? '';
    for (const database of ['pypi', 'odd `name', 'downpour']) {
      const quoted = `\`${database.replace('`', '\\`')}\``;
      await postStatement(server.url, `CREATE DATABASE ${quoted}`);
      await postStatement(
        server.url,
        `CREATE TABLE ${quoted}.t ENGINE = MergeTree ORDER BY a AS SELECT 1 AS a`,
      );
      const answer = await postStatement(reader, `SELECT a FROM ${quoted}.t`);
      expect(answer.status).toBe(database === 'downpour' ? 403 : 200);
    }
  });
});
