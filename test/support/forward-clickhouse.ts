import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to ClickHouse. */
export type ForwardedRequest = Readonly<{ parameters: URLSearchParams; body: string }>;

/** Answers instead of ClickHouse, for what ClickHouse itself cannot be made to do. */
export type Fault = (response: ServerResponse, forward: () => Promise<string>) => void | Promise<void>;

/** A server in front of ClickHouse that passes on what it gets, keeps a record, and can break on demand. */
export type Forwarder = AsyncDisposable &
  Readonly<{
    url: string;
    requests: readonly ForwardedRequest[];
    /** Requests that ended before their answer was complete. */
    aborted: () => number;
    /** From now on every request gets the fault; `undefined` ends that. */
    breakWith(fault: Fault | undefined): void;
    close(): Promise<void>;
  }>;

/** Starts a forwarder to a ClickHouse on a free port. */
export async function forwardTo(target: string): Promise<Forwarder> {
  const requests: ForwardedRequest[] = [];
  let fault: Fault | undefined;
  let aborted = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const chunk of request) parts.push(Buffer.from(chunk));
    const body = Buffer.concat(parts).toString('utf8');
    const url = new URL(request.url ?? '/', target);
    requests.push({ parameters: url.searchParams, body });
    response.once('close', () => {
      if (!response.writableFinished) aborted += 1;
    });
    const authorization = request.headers.authorization;
    const forward = (): Promise<Response> =>
      fetch(url, {
        method: 'POST',
        body,
        headers: authorization === undefined ? {} : { authorization },
      });
    if (fault !== undefined) {
      await fault(response, async () => (await forward()).text());
      return;
    }
    const upstream = await forward();
    const code = upstream.headers.get('x-clickhouse-exception-code');
    response.writeHead(upstream.status, {
      'content-type': upstream.headers.get('content-type') ?? 'text/plain',
      ...(code === null ? {} : { 'x-clickhouse-exception-code': code }),
    });
    response.end(await upstream.text());
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    aborted: () => aborted,
    breakWith: (next) => {
      fault = next;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
