import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

let server: EmbeddedClickHouse;

beforeAll(async () => {
  // One session at a time: whatever one statement left behind, the next would meet.
  server = await startEmbeddedClickHouse({ sessions: 1 });
});

afterAll(() => server.close());

const settingsInForce = async (): Promise<string> =>
  (
    await postStatement(
      server.url,
      "SELECT name, value FROM system.settings WHERE name != 'log_comment' ORDER BY name",
    )
  ).text;

const cases: readonly (readonly [name: string, value: string, shown: string])[] = [
  ['max_threads', '1', '1'],
  ['max_result_rows', '1', '1'],
  ['max_execution_time', '1', '1'],
  ['max_rows_to_read', '10', '10'],
  ['max_memory_usage', '1000000', '1000000'],
  ['readonly', '1', '1'],
  ['readonly', '2', '2'],
  ['session_timezone', 'Asia/Tokyo', 'Asia/Tokyo'],
  ['output_format_json_quote_64bit_integers', '1', 'true'],
  ['date_time_output_format', 'iso', 'iso'],
  ['final', '1', 'true'],
  ['log_comment', 'mine', 'mine'],
];

describe('a setting', () => {
  it.each(cases)('%s = %s holds for its request and not for the next', async (name, value, shown) => {
    const before = await settingsInForce();
    const seen = await postStatement(server.url, `SELECT toString(getSetting('${name}'))`, { [name]: value });
    expect(seen.text).toBe(`${shown}\n`);
    expect(await settingsInForce()).toBe(before);
  });

  it.each(cases)('%s = %s is gone after a request that failed', async (name, value) => {
    const before = await settingsInForce();
    const failed = await postStatement(server.url, 'SELECT throwIf(1)', { [name]: value });
    expect(failed.exception).toBeGreaterThan(0);
    expect(await settingsInForce()).toBe(before);
  });

  it.each(cases)('%s = %s is gone after a statement with SETTINGS', async (name, value) => {
    const before = await settingsInForce();
    await postStatement(server.url, `SELECT 1 SETTINGS ${name} = '${value}'`);
    expect(await settingsInForce()).toBe(before);
  });

  it.each(cases)('%s = %s is gone after SET', async (name, value) => {
    const before = await settingsInForce();
    expect(await postStatement(server.url, `SET ${name} = '${value}'`)).toMatchObject({
      status: 200,
      text: '',
    });
    expect(await settingsInForce()).toBe(before);
  });
});

describe('limits', () => {
  it.each([
    [
      'max_result_rows',
      { max_result_rows: '10', result_overflow_mode: 'throw' },
      'SELECT number FROM numbers(100)',
      396,
    ],
    ['max_rows_to_read', { max_rows_to_read: '10' }, 'SELECT sum(number) FROM numbers(100000)', 158],
    [
      'max_execution_time',
      { max_execution_time: '1' },
      'SELECT max(sipHash64(number)) FROM numbers(1000000000000)',
      159,
    ],
    [
      'max_memory_usage',
      { max_memory_usage: '2000000' },
      'SELECT uniqExact(number) FROM numbers(10000000)',
      241,
    ],
  ])('%s stops its own statement and no later one', async (_, settings, statement, code) => {
    expect(await postStatement(server.url, statement, settings)).toMatchObject({ exception: code });
    const after = await postStatement(server.url, 'SELECT count() FROM (SELECT number FROM numbers(100000))');
    expect(after).toMatchObject({ status: 200, text: '100000\n' });
  });

  it('result_overflow_mode = break cuts one answer short', async () => {
    const cut = await postStatement(
      server.url,
      'SELECT number FROM numbers(100000) SETTINGS max_block_size = 100',
      {
        max_result_rows: '100',
        result_overflow_mode: 'break',
      },
    );
    expect(cut.text.split('\n').length - 1).toBeLessThan(100_000);
    const whole = await postStatement(server.url, 'SELECT number FROM numbers(100000)');
    expect(whole.text.split('\n').length - 1).toBe(100_000);
  });
});

describe('what is no setting', () => {
  it.each([
    'wait_end_of_query',
    'buffer_size',
    'quota_key',
    'session_timeout',
    'client_protocol_version',
    'stacktrace',
  ])('%s is taken without a word', async (name) => {
    expect(await postStatement(server.url, 'SELECT 1', { [name]: '1' })).toMatchObject({
      status: 200,
      text: '1\n',
    });
  });

  it.each([
    ['no_such_setting', '1', 404, 115],
    ['max_threads = 1, readonly', '0', 404, 115],
    ['max_threads', 'many', 400, 27],
    ['session_id', 'mine', 501, 48],
    ['compress', '1', 501, 48],
    ['role', 'reader', 501, 48],
  ])('%s = %s is refused with status %i and code %i', async (name, value, status, exception) => {
    expect(await postStatement(server.url, 'SELECT 1', { [name]: value })).toMatchObject({
      status,
      exception,
    });
  });
});

describe('temporary tables and the current database', () => {
  it('end with their request', async () => {
    expect(await postStatement(server.url, 'CREATE TEMPORARY TABLE short_lived (a UInt8)')).toMatchObject({
      status: 200,
    });
    expect(await postStatement(server.url, 'SELECT * FROM short_lived')).toMatchObject({
      status: 404,
      exception: 60,
    });
    expect(await postStatement(server.url, 'USE system')).toMatchObject({ status: 200 });
    expect(await postStatement(server.url, 'SELECT currentDatabase()')).toMatchObject({ text: 'default\n' });
  });
});
