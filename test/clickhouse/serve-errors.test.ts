import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
  await postStatement(server.url, 'CREATE TABLE t (a UInt8) ENGINE = Memory');
});

afterAll(() => server.close());

describe('an exception has the code and HTTP status that ClickHouse gives it', () => {
  it.each([
    ['SELEC 1', 62, 'SYNTAX_ERROR', 400],
    ['', 62, 'SYNTAX_ERROR', 400],
    ['  -- nothing', 62, 'SYNTAX_ERROR', 400],
    ["SELECT 'open", 62, 'SYNTAX_ERROR', 400],
    ['SELECT nothing FROM t', 47, 'UNKNOWN_IDENTIFIER', 404],
    ['SELECT * FROM nowhere', 60, 'UNKNOWN_TABLE', 404],
    ['SELECT * FROM nowhere.t', 81, 'UNKNOWN_DATABASE', 404],
    ['SELECT no_such_function(1)', 46, 'UNKNOWN_FUNCTION', 404],
    ['SELECT CAST(1 AS NoSuchType)', 50, 'UNKNOWN_TYPE', 404],
    ['SELECT 1 FORMAT NoSuchFormat', 73, 'UNKNOWN_FORMAT', 404],
    ['CREATE TABLE x (a UInt8) ENGINE = NoSuchEngine', 56, 'UNKNOWN_STORAGE', 404],
    ['CREATE TABLE t (a UInt8) ENGINE = Memory', 57, 'TABLE_ALREADY_EXISTS', 500],
    ['SELECT 1 SETTINGS no_such_setting = 1', 115, 'UNKNOWN_SETTING', 404],
    ["SELECT toDate('never')", 38, 'CANNOT_PARSE_DATE', 400],
    ["SELECT toUInt8('many')", 6, 'CANNOT_PARSE_TEXT', 400],
    ["SELECT 1 + 'x'", 43, 'ILLEGAL_TYPE_OF_ARGUMENT', 500],
    ['SELECT throwIf(1)', 395, 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO', 500],
    ['SELECT {missing:UInt8}', 456, 'UNKNOWN_QUERY_PARAMETER', 500],
    ["SELECT 1 INTO OUTFILE '/tmp/outfile'", 358, 'INTO_OUTFILE_NOT_ALLOWED', 500],
    ["INSERT INTO t FROM INFILE '/tmp/infile' FORMAT CSV", 78, 'UNKNOWN_TYPE_OF_QUERY', 404],
    ['INSERT INTO t FORMAT JSONEachRow {"a": "many"}', 27, 'CANNOT_PARSE_INPUT_ASSERTION_FAILED', 400],
    ['INSERT INTO t FORMAT Parquet not parquet', 117, 'INCORRECT_DATA', 400],
  ])('%s: code %i %s, status %i', async (statement, code, symbol, status) => {
    const answer = await postStatement(server.url, statement);
    expect({ ...answer, headers: undefined }).toMatchObject({ status, exception: code });
    const frame = /^Code: (\d+)\. DB::Exception: [\s\S]+ \(([A-Z_]+)\) \(version 26\.\d+\.[\d.]+\)\n$/.exec(
      answer.text,
    );
    expect(frame?.slice(1)).toEqual([String(code), symbol]);
    expect(answer.text.match(/DB::Exception/g)).toHaveLength(1);
  });

  it('an unknown default format is named once', async () => {
    const answer = await postStatement(server.url, 'SELECT 1', { default_format: 'NoSuchFormat' });
    expect(answer).toMatchObject({
      status: 404,
      exception: 73,
      text: expect.stringMatching(
        /^Code: 73\. DB::Exception: Unknown format NoSuchFormat\. \(UNKNOWN_FORMAT\)/,
      ),
    });
  });

  it('an unknown database of the request is code 81', async () => {
    const answer = await postStatement(server.url, 'SELECT 1', { database: 'no`such' });
    expect(answer).toMatchObject({ status: 404, exception: 81 });
  });
});

describe('after an exception', () => {
  it('the same connection serves on', async () => {
    for (let index = 0; index < 50; index += 1) {
      expect((await postStatement(server.url, 'SELECT throwIf(1)')).status).toBe(500);
    }
    expect(await postStatement(server.url, 'SELECT 1')).toMatchObject({ status: 200, text: '1\n' });
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['in an unknown encoding', 'zstd', 501, 48],
    ['that is not the gzip it claims to be', 'gzip', 500, 354],
  ])('%s is refused', async (_, encoding, status, exception) => {
    const init = { headers: { 'Content-Encoding': encoding } };
    expect(await postStatement(server.url, 'SELECT 1', {}, init)).toMatchObject({ status, exception });
  });
});

describe('login', () => {
  let guarded: EmbeddedClickHouse;

  beforeAll(async () => {
    guarded = await startEmbeddedClickHouse({ user: 'keeper', password: 'pass:wört' });
  });

  afterAll(() => guarded.close());

  const basic = (text: string): Record<string, string> => ({
    Authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  });

  it.each([
    ['by Basic authorization', {}, basic('keeper:pass:wört')],
    ['by headers', {}, { 'X-ClickHouse-User': 'keeper', 'X-ClickHouse-Key': encodeHeader('pass:wört') }],
    ['in the URL', { user: 'keeper', password: 'pass:wört' }, {}],
  ] as const)('is accepted %s', async (_, parameters, headers) => {
    expect(await postStatement(guarded.url, 'SELECT 1', parameters, { headers })).toMatchObject({
      status: 200,
    });
  });

  it.each([
    ['nothing', {}, {}],
    ['a wrong password', {}, basic('keeper:wrong')],
    ['another user', {}, basic('default:pass:wört')],
    ['an empty password', { user: 'keeper' }, {}],
    ['another scheme', {}, { Authorization: 'Bearer token' }],
    ['two logins at once', { user: 'keeper', password: 'pass:wört' }, basic('keeper:pass:wört')],
  ] as const)('is refused with code 516 for %s', async (_, parameters, headers) => {
    const answer = await postStatement(guarded.url, 'SELECT 1', parameters, { headers });
    expect(answer).toMatchObject({ status: 403, exception: 516 });
    expect(answer.text).not.toContain('wört');
  });

  it('is not asked of health checks', async () => {
    expect((await fetch(`${guarded.url}/ping`)).status).toBe(200);
  });

  it('is not shown to other programs of the machine', async () => {
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(`/proc/${guarded.pid}/cmdline`, 'utf8')).not.toContain('wört');
  });
});

/** Headers are bytes: this is the UTF-8 text as the Latin-1 string that fetch sends byte for byte. */
function encodeHeader(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
