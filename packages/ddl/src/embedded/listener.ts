import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Listener = {
  readonly url: string;
  readonly port: number;
  /** Answers requests from now on, those that came earlier included. */
  readonly serve: (handle: Handle) => void;
  /** Takes no further requests and resolves when those under way are answered. */
  readonly close: () => Promise<void>;
};

/** Takes a port before there is anything to answer with. Throws DdlError `port-in-use` or `cannot-listen`. */
export async function listen(port: number, host: string): Promise<Listener> {
  const server = createServer({ maxHeaderSize: 1 << 20, requestTimeout: 0, keepAliveTimeout: 30_000 });
  await new Promise<void>((done, fail) => {
    server.once('error', (cause) => fail(cannotListen(cause, host, port)));
    server.listen(port, host, done);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const underWay = new Set<ServerResponse>();
  let serve = (_handle: Handle): void => {};
  let isServing = false;
  const handled = new Promise<Handle>((resolve) => {
    serve = (handle) => {
      isServing = true;
      resolve(handle);
    };
  });
  server.on('request', (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    void handled.then((handle) => handle(request, response));
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    serve: (handle) => serve(handle),
    close: () => {
      if (!isServing) server.closeAllConnections();
      return closeServer(server, underWay);
    },
  };
}

async function closeServer(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  await Promise.all([...underWay].map((response) => new Promise((done) => response.once('close', done))));
  // What is left are connections kept open for requests that will not be answered any more.
  server.closeAllConnections();
  await closed;
}

function cannotListen(cause: Error, host: string, port: number): DdlError {
  const isTaken = 'code' in cause && cause.code === 'EADDRINUSE';
  return new DdlError({
    code: isTaken ? 'port-in-use' : 'cannot-listen',
    exitCode: isTaken ? exitCodes.portInUse : exitCodes.usage,
    message: isTaken
      ? `Port ${port} on ${host} is already in use by another program.`
      : `Cannot listen on ${host}:${port}: ${cause.message}.`,
    hint: isTaken
      ? 'Choose another with --port, or let one be chosen with --port 0.'
      : 'Choose an address of this machine with --host and a port above 1023 with --port.',
    cause,
  });
}
