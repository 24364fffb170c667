import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const contentTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);

const compressible = /^text\/|javascript|json|svg/;
const assets = '/assets/';
const proxied = /^\/(v1\/|healthz$|readyz$|metrics$)/;

/**
 * Serves a built single-page application, and the proxy's routes on the same origin.
 *
 * @param {{ folder: string, proxyUrl: string, port: number }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export function serveDashboard({ folder, proxyUrl, port }) {
  const server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
    if (proxied.test(path)) forward(incoming, outgoing, proxyUrl);
    else sendFile(incoming, outgoing, folder, path);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const stop = () =>
        new Promise((/** @type {(value: void) => void} */ closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${port}/`, stop });
    });
  });
}

/** In the words of the proxy's own problems, so that widgets say what happened. */
const proxyGone = {
  type: 'urn:downpour:problem:upstream-unreachable',
  code: 'upstream-unreachable',
  title: 'Proxy unreachable',
  status: 503,
  detail: 'The statistics proxy does not answer: it is down, or still starting. Try again in a moment.',
};

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @param {string} proxyUrl
 */
function forward(incoming, outgoing, proxyUrl) {
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  const upstream = request(new URL(incoming.url ?? '/', proxyUrl), {
    method: incoming.method ?? 'GET',
    headers,
  });
  upstream.once('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  upstream.once('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(503, { 'content-type': 'application/problem+json' });
    outgoing.end(JSON.stringify(proxyGone));
  });
  outgoing.once('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @param {string} folder
 * @param {string} path
 */
function sendFile(incoming, outgoing, folder, path) {
  const asked = join(folder, normalize(path));
  const isFile = asked.startsWith(folder) && existsSync(asked) && statSync(asked).isFile();
  if (!isFile && path.startsWith(assets)) {
    outgoing.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const file = isFile ? asked : join(folder, 'index.html');
  const contentType = contentTypes.get(extname(file)) ?? 'application/octet-stream';
  const gzip = compressible.test(contentType) && /\bgzip\b/.test(`${incoming.headers['accept-encoding']}`);
  outgoing.writeHead(200, {
    'content-type': contentType,
    'cache-control': path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  const bytes = createReadStream(file);
  if (gzip) bytes.pipe(createGzip()).pipe(outgoing);
  else bytes.pipe(outgoing);
}
