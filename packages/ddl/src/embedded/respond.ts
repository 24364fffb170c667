import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, deflate, gzip } from 'node:zlib';
import { type ClickHouseException, exceptionText, statusOfException } from './clickhouse-exception.ts';
import type { EngineAnswer } from './engine.ts';

const contentTypes: readonly (readonly [RegExp, string])[] = [
  [
    /^JSON(?:Compact)?(?:Strings)?EachRow|^JSONLines$|^NDJSON$|^JSONObjectEachRow$/i,
    'application/x-ndjson; charset=UTF-8',
  ],
  [/^(?:Pretty)?JSON/i, 'application/json; charset=UTF-8'],
  [/^CSV/i, 'text/csv; charset=UTF-8'],
  [/^(?:TSV|TabSeparated)/i, 'text/tab-separated-values; charset=UTF-8'],
  [/^XML$/i, 'application/xml; charset=UTF-8'],
  [/^(?:Pretty|Vertical|Markdown|Values|SQLInsert)/i, 'text/plain; charset=UTF-8'],
  [/^Null$/i, 'text/plain; charset=UTF-8'],
];

/** The Content-Type of an output format; `application/octet-stream` for binary ones. */
export function contentTypeOf(format: string): string {
  return contentTypes.find(([pattern]) => pattern.test(format))?.[1] ?? 'application/octet-stream';
}

const withStatistics = /^JSON(?:Compact)?(?:Strings)?$|^JSONColumnsWithMetadata$/i;

/**
 * The X-ClickHouse-Summary of an answer. `read_rows` and `read_bytes` are given only where the engine reported them, which it
 * does in the statistics of the JSON formats; `written_rows` only for data that came with an INSERT.
 */
export function summaryOf(
  answer: EngineAnswer,
  format: string,
  isInsert: boolean,
): Readonly<Record<string, string>> {
  const elapsed = { elapsed_ns: String(Math.round(answer.seconds * 1e9)) };
  if (isInsert) return { written_rows: String(answer.rows), written_bytes: String(answer.bytes), ...elapsed };
  const result = { result_rows: String(answer.rows), result_bytes: String(answer.body.length), ...elapsed };
  if (!withStatistics.test(format)) return result;
  const tail = Buffer.from(answer.body.subarray(-400)).toString('utf8');
  const read = /"rows_read":\s*(\d+),\s*"bytes_read":\s*(\d+)\s*\}\s*\}\s*$/.exec(tail);
  return read === null ? result : { read_rows: read[1] ?? '0', read_bytes: read[2] ?? '0', ...result };
}

const encoders = {
  gzip: promisify(gzip),
  deflate: promisify(deflate),
  br: promisify(brotliCompress),
} as const;

/** Sends a body, compressed when `compressFor` (an Accept-Encoding) allows one of gzip, deflate and br. */
export async function send(
  response: ServerResponse,
  body: Uint8Array,
  headers: OutgoingHttpHeaders,
  compressFor?: string,
): Promise<void> {
  const encoding = (['gzip', 'deflate', 'br'] as const).find((name) => compressFor?.includes(name));
  const sent = encoding === undefined ? body : await encoders[encoding](body);
  if (response.destroyed) return;
  response.writeHead(200, {
    ...headers,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': sent.length,
  });
  response.end(sent);
}

/** Sends an exception the way ClickHouse does: its text as the body, its code in a header, its HTTP status. */
export function sendException(
  response: ServerResponse,
  exception: ClickHouseException,
  version: string,
  headers: OutgoingHttpHeaders,
): void {
  if (response.destroyed) return;
  const body = Buffer.from(exceptionText(exception, version));
  const status = statusOfException(exception.code);
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/plain; charset=UTF-8',
    'x-clickhouse-exception-code': exception.code,
    ...(status === 401 ? { 'www-authenticate': 'Basic realm="ClickHouse server HTTP API"' } : {}),
    'content-length': body.length,
  });
  response.end(body);
}
