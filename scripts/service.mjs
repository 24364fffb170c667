import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { repository } from './repository.mjs';

const keptLines = 40;
const stopWithinMs = 5_000;

/** A service that ended although nobody asked it to. */
class ServiceError extends Error {
  /** @param {string} message @param {readonly string[]} printed */
  constructor(message, printed) {
    super(printed.length === 0 ? message : `${message} It printed:\n${printed.join('\n')}`);
    this.name = 'ServiceError';
  }
}

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {string} url
 * @property {number} pid
 * @property {Promise<never>} died Rejects when the service ends unasked.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Node program that prints one JSON line with its `url` once it serves, and waits for that line.
 *
 * @param {string} name
 * @param {readonly string[]} args Script and its arguments.
 * @returns {Promise<Service>}
 */
export async function startService(name, args) {
  const child = spawn(process.execPath, [...args], { cwd: repository, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  /** @type {string[]} */
  const printed = [];
  const keep = (/** @type {string} */ line) => {
    printed.push(line);
    if (printed.length > keptLines) printed.shift();
  };
  let stopping = false;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  /** @type {Promise<never>} */
  const died = new Promise((_, reject) => {
    child.once('error', (cause) =>
      reject(new ServiceError(`Could not start the ${name}: ${cause.message}.`, [])),
    );
    child.once('close', (code, signal) => {
      if (!stopping) reject(new ServiceError(`The ${name} ended with ${signal ?? `code ${code}`}.`, printed));
    });
  });
  died.catch(() => {});

  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = urlIn(line);
      if (url === undefined) keep(line);
      else resolve(url);
    });
  });
  createInterface({ input: child.stderr }).on('line', keep);

  const stop = async () => {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const impatience = setTimeout(kill, stopWithinMs);
    await ended;
    clearTimeout(impatience);
  };
  const url = await Promise.race([ready, died]);
  return { name, url, pid: child.pid ?? 0, died, stop };
}

/** @param {string} line @returns {string | undefined} */
function urlIn(line) {
  try {
    const message = JSON.parse(line);
    return typeof message?.url === 'string' ? message.url : undefined;
  } catch {
    return undefined;
  }
}
