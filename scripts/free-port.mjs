import { createServer } from 'node:net';

/** @param {number} port @returns {Promise<number | undefined>} The port when it can be listened on. */
function listenable(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

/**
 * The first port from `wanted` on that is free on this machine; any free port for 0. Says so when it is another one.
 *
 * @param {string} name Who listens there, for the message.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export async function freePort(name, wanted) {
  for (let port = wanted; port <= 65_535; port++) {
    const free = await listenable(port);
    if (free === undefined) continue;
    if (wanted !== 0 && free !== wanted)
      console.log(`  Port ${wanted} is in use: the ${name} takes ${free}.`);
    return free;
  }
  throw new Error(`No port from ${wanted} to 65535 is free for the ${name}. Choose a lower one.`);
}
