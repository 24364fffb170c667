import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

const run = promisify(execFile);

let server: EmbeddedClickHouse;

beforeAll(async () => {
  server = await startEmbeddedClickHouse();
});

afterAll(() => server.close());

describe('formats', () => {
  it.each([
    ['TabSeparated', 'text/tab-separated-values; charset=UTF-8', "1\tit\\'s\n"],
    ['CSV', 'text/csv; charset=UTF-8', '1,"it\'s"\n'],
    ['JSONEachRow', 'application/x-ndjson; charset=UTF-8', '{"a":1,"b":"it\'s"}\n'],
    ['JSONCompactEachRow', 'application/x-ndjson; charset=UTF-8', '[1, "it\'s"]\n'],
    ['Values', 'text/plain; charset=UTF-8', "(1,'it\\'s')"],
    ['Null', 'text/plain; charset=UTF-8', ''],
  ])('%s is %s, by default_format, by header and by FORMAT', async (format, type, text) => {
    const statement = "SELECT 1 AS a, 'it\\'s' AS b";
    const answers = await Promise.all([
      postStatement(server.url, statement, { default_format: format }),
      postStatement(server.url, statement, {}, { headers: { 'X-ClickHouse-Format': format } }),
      postStatement(server.url, `${statement} FORMAT ${format}`),
    ]);
    for (const answer of answers) {
      expect(answer.text).toBe(text);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('x-clickhouse-format')).toBe(format);
    }
  });

  it('FORMAT in the statement wins over default_format', async () => {
    const answer = await postStatement(server.url, 'SELECT 1 FORMAT CSV SETTINGS max_threads = 1', {
      default_format: 'JSON',
    });
    expect(answer.text).toBe('1\n');
    expect(answer.headers.get('x-clickhouse-format')).toBe('CSV');
  });

  it('Parquet comes through byte for byte', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      body: 'SELECT number FROM numbers(1000) FORMAT Parquet',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
  });
});

describe('headers', () => {
  it('carry the query id, the time zone and what was really read', async () => {
    const answer = await postStatement(server.url, 'SELECT sum(number) FROM numbers(1000)', {
      query_id: 'my-id',
      default_format: 'JSONCompact',
    });
    expect(answer.headers.get('x-clickhouse-query-id')).toBe('my-id');
    expect(answer.headers.get('x-clickhouse-timezone')).toBe('UTC');
    expect(JSON.parse(answer.headers.get('x-clickhouse-summary') ?? '')).toMatchObject({
      read_rows: '1000',
      read_bytes: '8000',
      result_rows: '1',
    });
  });

  it('make up a query id where none was given', async () => {
    const answer = await postStatement(server.url, 'SELECT 1');
    expect(answer.headers.get('x-clickhouse-query-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('name the time zone of the request', async () => {
    const answer = await postStatement(server.url, "SELECT toDateTime('2024-01-01 00:00:00')", {
      session_timezone: 'Asia/Kolkata',
    });
    expect(answer.headers.get('x-clickhouse-timezone')).toBe('Asia/Kolkata');
  });
});

describe('compression of the answer', () => {
  const get = (parameters: string, encoding: string): Promise<string> =>
    run(
      'curl',
      ['--silent', '--include', '-H', `Accept-Encoding: ${encoding}`, `${server.url}/?${parameters}`],
      {
        encoding: 'latin1',
      },
    ).then(({ stdout }) => stdout);

  it('is gzip where both the request and its client ask for it', async () => {
    const raw = await get('query=SELECT%20number%20FROM%20numbers(1000)&enable_http_compression=1', 'gzip');
    const [head = '', ...body] = raw.split('\r\n\r\n');
    expect(head).toMatch(/content-encoding: gzip/i);
    const text = gunzipSync(Buffer.from(body.join('\r\n\r\n'), 'latin1')).toString();
    expect(text.split('\n')).toHaveLength(1001);
  });

  it.each([
    ['is absent where the request does not ask', 'query=SELECT%201', 'gzip'],
    [
      'is absent where the client does not accept it',
      'query=SELECT%201&enable_http_compression=1',
      'identity',
    ],
  ])('%s', async (_, parameters, encoding) => {
    expect(await get(parameters, encoding)).not.toMatch(/content-encoding/i);
  });
});
