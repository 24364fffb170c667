import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client-web';
import { problem } from '@downpour/core';
import type { Statement } from '@downpour/core/planner';
import type { Limits } from '../limits.ts';
import { UpstreamError } from '../upstream-error.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { type Answer, readAnswer } from './read-answer.ts';

/** Where ClickHouse is, and as whom to ask it. */
export type ClickHouseConnection = Readonly<{
  /** Its HTTP interface: `https://host:8443`. A path is kept; a login in it counts where no user is given. */
  url: string;
  /** Default `default`. */
  user?: string;
  /** Default empty. */
  password?: string;
}>;

/** Settings sent with a statement. */
export type Settings = Readonly<Record<string, string>>;

/** Asks ClickHouse. */
export type ClickHouse = Readonly<{
  /** Runs a statement. Throws `UpstreamError`, or the reason of the caller's own signal. */
  execute(
    statement: Statement,
    options: Readonly<{ settings: Settings; signal?: AbortSignal }>,
  ): Promise<Answer>;
  close(): Promise<void>;
}>;

/** A client with a deadline over the whole answer, a byte limit, and no trust in what comes back. */
export function createClickHouse(connection: ClickHouseConnection, limits: Limits): ClickHouse {
  const client = connect(connection, limits);
  const deadlineMs = deadlineOf(limits);
  return {
    execute: async (statement, { settings, signal }) =>
      readAnswer(await ask(client, statement, settings, deadlineMs, signal)),
    close: () => client.close(),
  };
}

const deadlineOf = (limits: Limits): number => limits.maxExecutionSeconds * 1_000 + 1_000;

function connect({ url, user, password }: ClickHouseConnection, limits: Limits): ClickHouseClient {
  const { protocol, origin, pathname, username, password: urlPassword } = new URL(url);
  if (!/^https?:$/.test(protocol)) {
    throw new TypeError(
      "ClickHouse's address must begin with http:// or https://, such as http://127.0.0.1:8123.",
    );
  }
  return createClient({
    url: origin,
    ...(pathname === '/' ? {} : { pathname }),
    username: asLatin1(user ?? (username === '' ? 'default' : decodeURIComponent(username))),
    password: asLatin1(password ?? decodeURIComponent(urlPassword)),
    application: 'downpour-proxy',
    fetch: boundedFetch(limits.maxResponseBytes),
    request_timeout: deadlineOf(limits) + 60_000,
    log: { level: ClickHouseLogLevel.OFF },
  });
}

/** The client encodes the login with `btoa`, which takes bytes for characters; ClickHouse reads it as UTF-8. */
const asLatin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

async function ask(
  client: ClickHouseClient,
  statement: Statement,
  settings: Settings,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, deadlineMs);
  const leave = (): void => controller.abort();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    const { stream } = await client.exec({
      query: `${statement.sql} FORMAT JSONCompact`,
      query_params: { ...statement.parameters },
      clickhouse_settings: { ...settings, wait_end_of_query: 1 },
      abort_signal: controller.signal,
    });
    return await new Response(stream).text();
  } catch (error) {
    signal?.throwIfAborted();
    if (!isLate) throw error;
    throw new UpstreamError(
      problem(
        'upstream-timeout',
        `ClickHouse gave no complete answer within ${deadlineMs / 1_000} s. Shorten the range, add a filter, or try again later.`,
      ),
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}
