import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askEveryQuery } from './ask-every-query.mjs';
import { serveDashboard } from './dashboard-server.mjs';
import { freePort } from './free-port.mjs';
import { repository } from './repository.mjs';
import { runCommand } from './run-command.mjs';
import { startService } from './service.mjs';
import { step } from './step.mjs';

const ddl = join(repository, 'packages/ddl/dist/bin.js');
const proxyBin = join(repository, 'packages/server-proxy/dist/bin.js');
const dashboardFolder = join(repository, 'examples/vite-dashboard/dist');
/** What sample data consists of; other data is made anew. */
const sampledContents = 'downloads, uploaded files, events';
const readyWithinMs = 30_000;

/** Database of each schema on the embedded server. */
const databases = { downpour: 'downpour', clickpy: 'pypi' };

/**
 * @typedef {{ port: number, schema: 'downpour' | 'clickpy', fresh: boolean, check: boolean }} StackOptions
 * @typedef {{ stop: () => Promise<void> }} Running
 */

/**
 * Provisions and runs everything: embedded ClickHouse, proxy, dashboard. With `check`, on free ports and new data: asks
 * every query once and ends with the exit code; otherwise it runs until Ctrl-C or until a part of it ends.
 *
 * @param {StackOptions} options
 */
export async function runStack(options) {
  /** @type {Running[]} */
  const running = [];
  const stopAll = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  const interrupt = interruption();
  try {
    const stack = await Promise.race([serveStack(options, running), interrupt]);
    if (stack === 'interrupted') return;
    if (options.check) {
      const outcome = await Promise.race([askEveryQuery(stack.url), stack.died, interrupt]);
      process.exitCode = outcome === true ? 0 : 1;
      return;
    }
    await Promise.race([stack.died, interrupt]);
    console.log('\nStopping …');
  } finally {
    await stopAll();
  }
  process.exit();
}

/** Resolves at the first Ctrl-C or request to end; a second one ends the process at once. */
function interruption() {
  /** @type {Promise<'interrupted'>} */
  const first = new Promise((resolve) => {
    let interrupted = false;
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (interrupted) process.exit(130);
        interrupted = true;
        resolve('interrupted');
      });
    }
  });
  return first;
}

/**
 * @param {StackOptions} options
 * @param {Running[]} running Each part is added as soon as it runs.
 */
async function serveStack(options, running) {
  const database = databases[options.schema];
  const folder = dataFolder(options, running);
  await provision({ ...options, database, folder }, running);

  const port = (/** @type {string} */ name, /** @type {number} */ wanted) =>
    freePort(name, options.check ? 0 : wanted);
  const clickhousePort = await port('ClickHouse', 8123);
  const clickhouse = await step('Start the embedded ClickHouse as the read-only user', () =>
    startService('embedded ClickHouse', [
      ...[ddl, 'serve', '--path', folder, '--port', `${clickhousePort}`],
      ...['--reader', '--database', database, 'github', '--until-stdin-closes', '--json'],
    ]),
  );
  running.push(clickhouse);

  const proxyPort = await port('proxy', 8080);
  const proxy = await step('Start the proxy', async () => {
    const service = await startService('proxy', [
      ...[proxyBin, '--clickhouse-url', clickhouse.url, '--database', database],
      ...['--schema', options.schema, '--port', `${proxyPort}`, '--json'],
    ]);
    running.push(service);
    await Promise.race([becomesReady(service.url), service.died, clickhouse.died]);
    return service;
  });

  const dashboardPort = await port('dashboard', options.port);
  const dashboard = await serveDashboard({
    folder: dashboardFolder,
    proxyUrl: proxy.url,
    port: dashboardPort,
  });
  running.push(dashboard);

  console.log(`
  Dashboard   ${dashboard.url}   the example, with the proxy's routes on the same origin
  Proxy       ${proxy.url}   answers the catalogue's queries (process ${proxy.pid})
  ClickHouse  ${clickhouse.url}   embedded, read-only, sample data (process ${clickhouse.pid})
  Data        ${folder}
${options.check ? '' : '\n  Ctrl-C stops all of them.\n'}`);
  return { url: dashboard.url, died: Promise.race([clickhouse.died, proxy.died]) };
}

/**
 * @param {StackOptions} options
 * @param {Running[]} running
 */
function dataFolder({ check, schema }, running) {
  if (!check) return join(repository, '.downpour', schema);
  const folder = mkdtempSync(join(tmpdir(), 'downpour-check-'));
  running.push({ stop: async () => rmSync(folder, { recursive: true, force: true }) });
  return join(folder, schema);
}

/**
 * Applies the schema, and fills it with sample data unless that was done to the end before.
 *
 * @param {StackOptions & { database: string, folder: string }} options
 * @param {Running[]} running
 */
async function provision({ schema, database, folder, fresh }, running) {
  const sampled = `${folder}.sampled`;
  const isSampled = existsSync(sampled) && readFileSync(sampled, 'utf8') === sampledContents;
  if (fresh || !isSampled) {
    rmSync(sampled, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  const writer = await step('Open the embedded ClickHouse', () =>
    startService('embedded ClickHouse', [
      ...[ddl, 'serve', '--path', folder, '--port', '0'],
      ...['--until-stdin-closes', '--json'],
    ]),
  );
  running.push(writer);
  const run = (/** @type {string} */ title, /** @type {string} */ command) =>
    step(title, (detail) => {
      const target = ['--url', writer.url, '--schema', schema, '--database', database];
      return Promise.race([
        runCommand(process.execPath, [ddl, command, ...target], { onLine: detail }),
        writer.died,
      ]);
    });
  await run('Create the database and its tables', 'apply');
  if (!existsSync(sampled)) {
    await run('Make sample data', 'sample');
    writeFileSync(sampled, sampledContents);
  }
  running.splice(running.indexOf(writer), 1);
  await writer.stop();
}

/** @param {string} url */
export async function becomesReady(url) {
  const deadline = Date.now() + readyWithinMs;
  let answer = 'no answer';
  while (Date.now() < deadline) {
    const response = await fetch(new URL('/readyz', url)).catch(() => undefined);
    if (response?.ok) return;
    if (response !== undefined) answer = await response.text();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The proxy did not become ready within ${readyWithinMs / 1000} s. It says: ${answer}`);
}
