import type { Server } from 'node:http';
import type { Catalogue, PypiCatalogue } from '@downpour/core';
import { createAdaptorServer } from '@hono/node-server';
import { createProxy, type Proxy, type ProxyOptions } from './create-proxy.ts';
import { ServeError } from './serve-error.ts';

export { ServeError };

/** Options of a proxy and of the server it runs in. */
export type ServeOptions<C extends Catalogue = PypiCatalogue> = ProxyOptions<C> &
  Readonly<{
    /** 0 takes any free port. Default 8080. */
    port?: number;
    /** Default 127.0.0.1. */
    host?: string;
    /** Milliseconds that running requests get to finish when the server closes. Default 10,000. */
    graceMs?: number;
  }>;

/** A proxy that answers on a port. */
export type ServedProxy = Readonly<{
  url: string;
  port: number;
  proxy: Proxy;
  /** Takes no further requests, lets running ones finish, frees the port. */
  close(): Promise<void>;
}>;

/** Runs a proxy on Node. Throws `ServeError` where the port is taken or the address is not to be had. */
export async function serveProxy<C extends Catalogue = PypiCatalogue>(
  options: ServeOptions<C>,
): Promise<ServedProxy> {
  const { port = 8080, host = '127.0.0.1', graceMs = 10_000 } = options;
  const proxy = createProxy(options);
  const server = createAdaptorServer({
    fetch: proxy.handle,
    hostname: 'localhost',
    overrideGlobalObjects: false,
    serverOptions: {
      maxHeaderSize: 16 * 1_024,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
    },
  }) as Server;
  server.maxRequestsPerSocket = 1_000;
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    proxy,
    close: async () => {
      await closeServer(server, graceMs);
      await proxy.close();
    },
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(cause, port, host)));
    server.listen(port, host, resolve);
  });

const closeServer = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    // A connection that is busy now would be kept open for the next request once it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });

function cannotListen(cause: Error, port: number, host: string): ServeError {
  const isTaken = 'code' in cause && cause.code === 'EADDRINUSE';
  return isTaken
    ? new ServeError(
        'port-in-use',
        `Port ${port} on ${host} is already in use by another program.`,
        'Choose another with --port, or let one be chosen with --port 0.',
        { cause },
      )
    : new ServeError(
        'cannot-listen',
        `Cannot listen on ${host}, port ${port}: ${cause.message}.`,
        'Choose an address of this machine with --host, and a port above 1023 with --port.',
        { cause },
      );
}
