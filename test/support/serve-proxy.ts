import type { Problem, Result } from '@downpour/core';
import type { LogFields, LogLevel } from '@downpour/server-proxy';
import { type ServedProxy, type ServeOptions, serveProxy } from '@downpour/server-proxy/node';

/** An entry of the proxy's log. */
export type LogEntry = Readonly<{ level: LogLevel; event: string; fields: LogFields }>;

/** A proxy that answers on a free port, with everything it logged. */
export type TestProxy = ServedProxy &
  AsyncDisposable &
  Readonly<{
    log: readonly LogEntry[];
    get(path: string, init?: RequestInit): Promise<Response>;
    /** The result; fails with the problem where there is one. */
    result(path: string): Promise<Result>;
    /** The problem; fails where there is a result. */
    problem(path: string): Promise<Problem>;
  }>;

/** Starts a proxy in front of a ClickHouse; `await using` stops it. */
export async function startProxy(options: ServeOptions): Promise<TestProxy> {
  const log: LogEntry[] = [];
  const served = await serveProxy({
    port: 0,
    log: (level, event, fields) => log.push({ level, event, fields }),
    ...options,
  });
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${served.url}${path}`, init);
  return {
    ...served,
    log,
    get,
    result: async (path) => {
      const response = await get(path);
      const body = await response.text();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body}`);
      return JSON.parse(body) as Result;
    },
    problem: async (path) => {
      const response = await get(path);
      const body = await response.text();
      if (response.headers.get('content-type') !== 'application/problem+json; charset=utf-8') {
        throw new Error(`${path} answered ${response.status}, no problem: ${body.slice(0, 500)}`);
      }
      const problem = JSON.parse(body) as Problem;
      if (problem.status !== response.status) throw new Error(`Status ${response.status} with ${body}`);
      return problem;
    },
    [Symbol.asyncDispose]: served.close,
  };
}
