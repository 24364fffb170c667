import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServedProxy, serveProxy } from '@downpour/server-proxy/node';
import { serveDashboard } from '../../scripts/dashboard-server.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { buildDashboard } from './build-dashboard.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from './embedded-clickhouse.ts';
import { runDdl } from './run-ddl.ts';

/** Rows exported from PyPI's logs; their folder is beside the repository where there is one. */
export const exportedRows = fileURLToPath(
  new URL('../../../shared/data/file_downloads-*.parquet', import.meta.url),
);

/** Whether the exported rows are on this machine. */
export const hasExportedRows = existsSync(exportedRows.replace('*', '000000000000'));

const database = 'downpour';
const sampleShape = ['--downloads', '200000', '--days', '200', '--until', '2026-07-20'];

/** A proxy in front of a filled ClickHouse, on free ports. */
export type Service = AsyncDisposable &
  Readonly<{
    proxyUrl: string;
    /** ClickHouse as the user who may do everything, for questions that go past Downpour. */
    clickhouseUrl: string;
    stopProxy: () => Promise<void>;
    startProxy: () => Promise<void>;
  }>;

/** Everything that `npm start` runs, on free ports. */
export type Stack = Service &
  Readonly<{
    /** The built dashboard, with the proxy's routes on the same origin. */
    url: string;
  }>;

type Closer = () => Promise<void>;

/**
 * Starts ClickHouse on an empty directory, fills it with the exported rows or with sample data, and starts the proxy as
 * the read-only user; `await using` stops all of it and removes what it wrote.
 */
export const startService = (data: 'exported' | 'sample'): Promise<Service> =>
  closingOnFailure((folder, closers) => serve(data, folder, closers));

/** Starts the same with the dashboard in front of it. */
export const startStack = (data: 'exported' | 'sample'): Promise<Stack> =>
  closingOnFailure(async (folder, closers) => {
    const dashboardFolder = join(folder, 'dashboard');
    const [service] = await Promise.all([serve(data, folder, closers), buildDashboard(dashboardFolder)]);
    const port = await freePort('dashboard', 0);
    const { url, stop } = await serveDashboard({
      folder: dashboardFolder,
      proxyUrl: service.proxyUrl,
      port,
    });
    closers.push(stop);
    return { ...service, url };
  });

async function closingOnFailure<T>(
  start: (folder: string, closers: Closer[]) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-stack-'));
  const closers: Closer[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await start(folder, closers)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serve(
  data: 'exported' | 'sample',
  folder: string,
  closers: Closer[],
): Promise<Omit<Service, keyof AsyncDisposable>> {
  const clickhouse = await startFilledClickHouse(data, join(folder, 'clickhouse'), closers);
  const port = await freePort('proxy', 0);
  let proxy: ServedProxy | undefined;
  const stopProxy = async (): Promise<void> => {
    await proxy?.close();
    proxy = undefined;
  };
  const startProxy = async (): Promise<void> => {
    const url = clickhouse.readerUrl ?? clickhouse.url;
    proxy = await serveProxy({ clickhouse: { url, database }, port, graceMs: 0 });
  };
  await startProxy();
  closers.push(stopProxy);
  return { proxyUrl: `http://127.0.0.1:${port}`, clickhouseUrl: clickhouse.url, stopProxy, startProxy };
}

async function startFilledClickHouse(
  data: 'exported' | 'sample',
  path: string,
  closers: Closer[],
): Promise<EmbeddedClickHouse> {
  const clickhouse = await startEmbeddedClickHouse({ path, readerPort: 0, databases: [database, 'github'] });
  closers.push(() => clickhouse.close());
  const target = ['--url', clickhouse.url, '--schema', 'downpour', '--database', database];
  await runDdl('apply', ...target);
  if (data === 'exported') await runDdl('ingest', ...target, exportedRows);
  else await runDdl('sample', ...target, ...sampleShape);
  return clickhouse;
}
