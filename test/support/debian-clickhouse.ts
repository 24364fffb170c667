import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running clickhouse-server 18.16, or why there is none. */
export type DebianClickHouse = AsyncDisposable & Readonly<{ url: string }>;

/**
 * Starts the clickhouse-server that Debian packages (18.16.1), unpacked into a temporary directory and not installed.
 * Gives the reason as text where Debian's packages are out of reach.
 */
export async function startDebianClickHouse(): Promise<DebianClickHouse | string> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-debian-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const root = await unpack(folder);
    const port = await freePort();
    await writeConfig(folder, port);
    const child = spawn(
      join(root, 'usr/sbin/clickhouse-server'),
      [`--config-file=${join(folder, 'config.xml')}`],
      {
        env: { ...process.env, LD_LIBRARY_PATH: (await libraryFolders(root)).join(':') },
        stdio: 'ignore',
      },
    );
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const url = `http://127.0.0.1:${port}`;
    const close = async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
      await remove();
    };
    try {
      await Promise.race([answers(url), ended.then(() => Promise.reject(new Error('It ended at once')))]);
    } catch (error) {
      await close();
      return `clickhouse-server of Debian does not start here: ${String(error)}`;
    }
    return { url, [Symbol.asyncDispose]: close };
  } catch (error) {
    await remove();
    return `The packages of Debian's clickhouse-server cannot be had here: ${String(error)}`;
  }
}

async function unpack(folder: string): Promise<string> {
  const root = join(folder, 'root');
  await mkdir(root);
  const simulated = await run('apt-get', [
    ...['install', '--simulate', '--yes', '--no-install-recommends', 'clickhouse-server'],
  ]);
  const packages = [...simulated.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  await run('apt-get', ['download', ...packages], { cwd: folder });
  for (const file of await readdir(folder)) {
    if (file.endsWith('.deb')) await run('dpkg', ['-x', join(folder, file), root]);
  }
  return root;
}

async function libraryFolders(root: string): Promise<readonly string[]> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  return [...new Set(files.filter(({ name }) => name.includes('.so')).map(({ parentPath }) => parentPath))];
}

async function writeConfig(folder: string, port: number): Promise<void> {
  const users = join(folder, 'users.xml');
  await writeFile(
    users,
    '<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>',
  );
  await writeFile(
    join(folder, 'config.xml'),
    `<yandex><logger><level>none</level></logger><http_port>${port}</http_port><listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${users}</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>5368709</mark_cache_size></yandex>`,
  );
}

/** Resolves once the server takes connections: its first answer waits for it. */
async function answers(url: string): Promise<void> {
  const tooLong = AbortSignal.timeout(30_000);
  for (;;) {
    tooLong.throwIfAborted();
    const isUp = await fetch(`${url}/ping`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
