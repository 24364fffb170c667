import type { IncomingHttpHeaders } from 'node:http';
import { ClickHouseException } from './clickhouse-exception.ts';

/** What a request asks for besides the statement's text. */
export type RequestParameters = {
  readonly query: string;
  readonly queryId: string | undefined;
  readonly database: string | undefined;
  readonly defaultFormat: string | undefined;
  /** Values of `{name:Type}` placeholders, in ClickHouse's escaped text form. */
  readonly values: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
};

const notSettings = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'user',
  'password',
  'quota_key',
  'stacktrace',
  'wait_end_of_query',
  'buffer_size',
  'session_timeout',
  'session_check',
  'close_session',
  'client_protocol_version',
]);

const unsupported: ReadonlyMap<string, string> = new Map([
  ['session_id', 'sessions are not kept between requests; put what belongs together into one statement'],
  ['role', 'its users have no roles of their own'],
  ['compress', "ClickHouse's own block compression is not spoken here; use Accept-Encoding: gzip"],
  ['decompress', "ClickHouse's own block compression is not spoken here; use Content-Encoding: gzip"],
]);

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Sorts the URL's parameters into query, placeholders' values, settings and ClickHouse's reserved names. */
export function readRequestParameters(
  entries: Iterable<readonly [string, string]>,
  headers: IncomingHttpHeaders,
): RequestParameters {
  const all = [...entries];
  const first = (name: string): string | undefined => all.find(([key]) => key === name)?.[1];
  const values = new Map<string, string>();
  const settings = new Map<string, string>();
  for (const [key, value] of all) {
    refuseUnsupported(key, value);
    if (key.startsWith('param_')) {
      const name = key.slice('param_'.length);
      if (identifier.test(name) && !values.has(name)) values.set(name, value);
    } else if (key !== '' && !notSettings.has(key) && !unsupported.has(key)) {
      if (!identifier.test(key))
        throw new ClickHouseException(115, 'UNKNOWN_SETTING', `Unknown setting '${key}'`);
      settings.set(key, value);
    }
  }
  return {
    query: first('query') ?? '',
    queryId: first('query_id') || header(headers, 'x-clickhouse-query-id'),
    database: header(headers, 'x-clickhouse-database') ?? (first('database') || undefined),
    defaultFormat: header(headers, 'x-clickhouse-format') ?? (first('default_format') || undefined),
    values,
    settings,
  };
}

function refuseUnsupported(key: string, value: string): void {
  const reason = unsupported.get(key);
  const isOff = value === '' || (key.endsWith('compress') && value === '0');
  if (reason === undefined || isOff) return;
  throw new ClickHouseException(
    48,
    'NOT_IMPLEMENTED',
    `Parameter '${key}' is not supported by the embedded ClickHouse: ${reason}`,
  );
}

/** A header's single value, its bytes read as UTF-8; undefined where it is absent or empty. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const single = Array.isArray(value) ? value[0] : value;
  return single ? Buffer.from(single, 'latin1').toString('utf8') : undefined;
}
