import type { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { DdlError } from './ddl-error.ts';
import { exitCodes } from './exit-codes.ts';
import { isOlderVersion } from './older-version.ts';

/** Where ClickHouse is and who asks. */
export type ConnectionOptions = Readonly<{
  /** Default `http://127.0.0.1:8123`. */
  url?: string;
  /** Default `default`. */
  user?: string;
  /** Default empty. */
  password?: string;
}>;

/** Values of a statement's `{name:Type}` placeholders. */
export type StatementValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A ClickHouse that answered, took the login and is new enough. */
export type Connection = Readonly<{
  url: string;
  /** The server's version, such as `26.7.2.1`. */
  version: string;
  /** Rows of a SELECT as objects; 64-bit integers are decimal strings. */
  rows: <Row extends Readonly<Record<string, unknown>>>(
    sql: string,
    values?: StatementValues,
  ) => Promise<readonly Row[]>;
  /** Runs a statement that gives no rows. */
  command: (sql: string, values?: StatementValues) => Promise<void>;
  /** Inserts rows given as objects into a quoted table. */
  insertRows: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** Sends the body as the data of an `INSERT … FORMAT …`. */
  upload: (sql: string, body: Readable) => Promise<void>;
  close: () => Promise<void>;
}>;

/** The oldest ClickHouse whose Parquet reader, `ATTACH PARTITION … FROM` and `MODIFY COMMENT` work as needed here. */
export const OLDEST_VERSION = '23.8';

const requestTimeoutMs = 6 * 60 * 60 * 1000;

/** Held to the same values on every server, whatever its defaults. */
const settings = {
  async_insert: 0,
  materialized_views_ignore_errors: 0,
  output_format_json_quote_64bit_integers: 1,
  input_format_null_as_default: 1,
  input_format_parquet_allow_missing_columns: 1,
  allow_suspicious_low_cardinality_types: 1,
} as const;

/**
 * Connects and checks the server: `SELECT version()`. Throws DdlError `clickhouse-unreachable`, `login-refused`,
 * `not-clickhouse`, `server-too-old`.
 */
export async function connect(options: ConnectionOptions = {}): Promise<Connection> {
  const { url = 'http://127.0.0.1:8123', user = 'default', password = '' } = options;
  const client = openClient(url, user, password);
  const shown = withoutLogin(url);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translate(error, shown, user);
    }
  };
  try {
    const version = await guarded(() => readVersion(client, shown));
    return {
      url: shown,
      version,
      rows: <Row extends Readonly<Record<string, unknown>>>(sql: string, values?: StatementValues) =>
        guarded(async () => {
          const result = await client.query({
            query: sql,
            format: 'JSONEachRow',
            clickhouse_settings: settings,
            ...(values === undefined ? {} : { query_params: { ...values } }),
          });
          return result.json<Row>();
        }),
      command: (sql, values) =>
        guarded(async () => {
          await client.command({
            query: sql,
            clickhouse_settings: settings,
            ...(values === undefined ? {} : { query_params: { ...values } }),
          });
        }),
      insertRows: (table, rows) =>
        guarded(async () => {
          await client.insert({
            table,
            values: [...rows],
            format: 'JSONEachRow',
            clickhouse_settings: settings,
          });
        }),
      upload: (sql, body) =>
        guarded(async () => {
          const { stream } = await client.exec({ query: sql, values: body, clickhouse_settings: settings });
          for await (const _ of stream);
        }),
      close: () => client.close(),
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function openClient(url: string, user: string, password: string): ClickHouseClient {
  try {
    return createClient({
      url,
      username: user,
      password,
      application: 'downpour-ddl',
      request_timeout: requestTimeoutMs,
      log: { level: ClickHouseLogLevel.OFF },
    });
  } catch (cause) {
    throw new DdlError({
      code: 'invalid-url',
      exitCode: exitCodes.usage,
      message: `"${url}" is not an address of ClickHouse's HTTP interface.`,
      hint: 'Give one such as http://127.0.0.1:8123 with --url.',
      cause,
    });
  }
}

function withoutLogin(url: string): string {
  const shown = new URL(url);
  if (shown.username === '' && shown.password === '') return url;
  shown.username = '';
  shown.password = '';
  return shown.href;
}

async function readVersion(client: ClickHouseClient, url: string): Promise<string> {
  const result = await client.query({ query: 'SELECT version()', format: 'TabSeparated' });
  const text = (await result.text()).trim();
  if (!/^\d+\.\d+(\.\d+)*/.test(text)) throw notClickHouse(url, text);
  if (isOlderVersion(text, OLDEST_VERSION)) throw tooOld(text);
  return text;
}

const tooOld = (version: string): DdlError =>
  new DdlError({
    code: 'server-too-old',
    exitCode: exitCodes.serverTooOld,
    message: `The server runs ClickHouse ${version}; Downpour needs ${OLDEST_VERSION} or newer.`,
    hint: 'Upgrade the server, or use the embedded one: downpour-ddl serve.',
  });

const notClickHouse = (url: string, text: string, cause?: unknown): DdlError =>
  new DdlError({
    code: 'not-clickhouse',
    exitCode: exitCodes.notClickHouse,
    message: `What answers at ${url} is not ClickHouse: it sent ${excerpt(text)}.`,
    hint: "Give the address of ClickHouse's HTTP interface with --url (usually port 8123, or 8443 with https).",
    cause,
  });

const excerpt = (text: string): string =>
  text === '' ? 'nothing' : `"${text.replaceAll(/\s+/g, ' ').slice(0, 80)}"`;

const loginRefused = new Set(['192', '193', '194', '516']);
const notPermitted = new Set(['164', '291', '497']);
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);

function translate(error: unknown, url: string, user: string): unknown {
  if (error instanceof ClickHouseError) return translateException(error, url, user);
  if (!(error instanceof Error)) return error;
  const plain = /^Code: (\d+)[.,]/.exec(error.message)?.[1];
  if (plain !== undefined) {
    const exception = new ClickHouseError({ code: plain, message: error.message });
    return translateException(exception, url, user);
  }
  const code = networkCode(error);
  if (code !== undefined) {
    return new DdlError({
      code: 'clickhouse-unreachable',
      exitCode: exitCodes.unreachable,
      message: `ClickHouse does not answer at ${url} (${code}).`,
      hint: 'Start it, for example with downpour-ddl serve, or give its address with --url.',
      cause: error,
    });
  }
  if (/<html|<!doctype|Parse Error|HTTP\/|wrong version number|packet length/i.test(error.message)) {
    return notClickHouse(url, error.message, error);
  }
  return error;
}

function translateException(error: ClickHouseError, url: string, user: string): DdlError {
  if (loginRefused.has(error.code)) {
    return new DdlError({
      code: 'login-refused',
      exitCode: exitCodes.loginRefused,
      message: `ClickHouse at ${url} refuses the user "${user}" with this password.`,
      hint: 'Give --user and --password, or set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.',
      cause: error,
    });
  }
  if (notPermitted.has(error.code)) {
    return new DdlError({
      code: 'not-permitted',
      exitCode: exitCodes.notPermitted,
      message: `ClickHouse does not permit this to the user "${user}": ${firstLine(error.message)}`,
      hint: 'Use a user that may create tables and insert; a read-only user is for the proxy.',
      cause: error,
    });
  }
  return new DdlError({
    code: 'clickhouse-error',
    exitCode: exitCodes.unexpected,
    message: `ClickHouse failed with code ${error.code} (${error.type ?? 'unknown'}): ${firstLine(error.message)}`,
    cause: error,
  });
}

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 500);

function networkCode(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (networkCodes.has(code)) return code;
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? networkCode(inner) : undefined;
}

/** The ClickHouse exception code behind an error, where there is one. */
export function exceptionCodeOf(error: unknown): string | undefined {
  if (error instanceof ClickHouseError) return error.code;
  return error instanceof Error && error.cause !== undefined ? exceptionCodeOf(error.cause) : undefined;
}
