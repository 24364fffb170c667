import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DdlError, spawnClickHouse } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';

const bin = new URL('../../packages/ddl/src/bin.ts', import.meta.url).pathname;

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'downpour-test-'));
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

function start(...args: readonly string[]): ChildProcess {
  const node = ['--conditions=@downpour/source', '--import', import.meta.resolve('tsx'), bin];
  const child = spawn(process.execPath, [...node, 'serve', ...args], { cwd: scratch });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function outcome(child: ChildProcess): Promise<Outcome> {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text.err += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...text })));
}

/** The first line that a program prints. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n', 1)[0] ?? '');
    });
  });
}

/** Sends SIGSEGV to one of the engine's own threads, as a fault in it would. */
async function crashEngine(pid: number): Promise<void> {
  const threads = await readdir(`/proc/${pid}/task`);
  const names = await Promise.all(threads.map((id) => readFile(`/proc/${pid}/task/${id}/comm`, 'utf8')));
  process.kill(Number(threads[names.findIndex((name) => name.trim() === 'BgSchPool')]), 'SIGSEGV');
}

describe('downpour-ddl serve', () => {
  it('explains itself', async () => {
    const { code, out } = await outcome(start('--help'));
    expect(code).toBe(0);
    for (const word of [
      '--path',
      '--port',
      '--reader',
      '--reader-port',
      '--readonly',
      '--json',
      'Examples:',
      'curl',
      'Exit codes:',
    ]) {
      expect(out).toContain(word);
    }
  });

  it('says where it answers and how to try it', async () => {
    const child = start('--port', '0', '--reader-port', '0');
    const ended = outcome(child);
    const url =
      /^ClickHouse 26\.\S+ answers at (http:\/\/127\.0\.0\.1:\d+)$/.exec(await firstLine(child))?.[1] ?? '';
    expect(await postStatement(url, 'SELECT 1')).toMatchObject({ text: '1\n' });
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toContain(`Try:  curl '${url}/' --data-binary 'SELECT version()'`);
    expect(out).toMatch(/^and at http:\/\/127\.0\.0\.1:\d+ as the read-only user$/m);
    expect(out).toContain(`Data: ${join(scratch, '.downpour/clickhouse')}`);
  });

  it('prints one line of JSON when asked', async () => {
    const child = start('--port', '0', '--path', ':memory:', '--json', '--reader');
    const ended = outcome(child);
    const line = JSON.parse(await firstLine(child));
    expect(line).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      path: expect.any(String),
      version: expect.stringMatching(/^26\./),
      pid: child.pid,
      reader: true,
    });
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
    await expect(readdir(line.path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('ends with its parent’s standard input when asked', async () => {
    const child = start('--port', '0', '--path', ':memory:', '--json', '--until-stdin-closes');
    const ended = outcome(child);
    await firstLine(child);
    child.stdin?.end();
    expect(await ended).toMatchObject({ code: 0 });
  });

  it.each([
    [['--port', 'http'], /--port .*whole number from 0 to 65535/],
    [['--port', '70000'], /--port .*whole number from 0 to 65535/],
    [['--sessions', '0'], /--sessions .*whole number from 1 to 64/],
    [['--readonly', '3'], /Allowed choices are 1, 2/],
    [['--reader', '--reader-port', '1'], /exclude each other/],
    [['--nonsense'], /unknown option '--nonsense'/],
    [['--host', '203.0.113.1', '--port', '0'], /Cannot listen on 203\.0\.113\.1:0.*\n.*--host/],
  ])('%j is a mistake of usage: exit code 2', async (args, message) => {
    const { code, err } = await outcome(start('--path', join(scratch, 'usage'), ...args));
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('names a port in use and how to choose another: exit code 7', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, err } = await outcome(start('--path', join(scratch, 'port'), '--port', `${port}`));
    expect(err).toBe(
      `error: Port ${port} on 127.0.0.1 is already in use by another program. [port-in-use]\nChoose another with --port, or let one be chosen with --port 0.\n`,
    );
    expect(code).toBe(7);
  });

  it('names the process that holds the data directory: exit code 8', async () => {
    const path = join(scratch, 'held');
    await using server = await startEmbeddedClickHouse({ path });
    const { code, err } = await outcome(start('--path', path, '--port', '0'));
    expect(err).toContain(`Another process (pid ${server.pid}) holds the data directory ${path}`);
    expect(err).toContain('[data-directory-in-use]');
    expect(err).toContain('--path');
    expect(code).toBe(8);
    expect(await postStatement(server.url, 'SELECT 1')).toMatchObject({ text: '1\n' });
  });

  it('says that a data directory is not one: exit code 1', async () => {
    const path = join(scratch, 'file');
    await writeFile(path, '');
    const { code, err } = await outcome(start('--path', path, '--port', '0'));
    expect(err).toContain(path);
    expect(err).toContain('[data-directory-unusable]');
    expect(code).toBe(1);
  });

  it('says what to install where chDB is missing: exit code 10', async () => {
    const withoutChdb = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) =>
        next(name === 'chdb' ? 'chdb-that-is-not-installed' : name, context);\`));`;
    vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(withoutChdb)}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, err } = await outcome(start('--path', join(scratch, 'none'), '--port', '0'));
    expect(err).toContain('[chdb-missing]');
    expect(err).toContain('npm install chdb@3.4.0');
    expect(code).toBe(10);
  });

  it('warns when other machines can write without a password', async () => {
    const child = start('--host', '0.0.0.0', '--port', '0', '--path', ':memory:', '--json');
    const ended = outcome(child);
    await firstLine(child);
    child.kill('SIGTERM');
    expect((await ended).err).toMatch(/^warning: 0\.0\.0\.0 can be reached .* --password\.$/m);
  });

  it('answers requests that come before the engine is open', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const address = free.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => free.close(resolve));
    const child = start('--path', ':memory:', '--port', `${port}`);
    const answered = (): Promise<string> =>
      fetch(`http://127.0.0.1:${port}/ping`).then((answer) => answer.text());
    await expect.poll(answered, { interval: 5, timeout: 30_000 }).toBe('Ok.\n');
    child.kill('SIGTERM');
    expect(await outcome(child)).toMatchObject({ code: 0 });
  });

  it('finishes what is under way before it stops, and keeps the data', async () => {
    const path = join(scratch, 'kept');
    const server = await startEmbeddedClickHouse({ path });
    await postStatement(server.url, 'CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a');
    const statement =
      'INSERT INTO t SELECT number + sleepEachRow(0.01) FROM numbers(100) SETTINGS max_block_size = 10';
    const write = postStatement(server.url, statement);
    const seen = "SELECT count() FROM system.processes WHERE query LIKE 'INSERT INTO t%'";
    await expect.poll(async () => (await postStatement(server.url, seen)).text, { interval: 20 }).toBe('1\n');
    await server.close();
    expect(await write).toMatchObject({ status: 200 });
    await using again = await startEmbeddedClickHouse({ path });
    expect(await postStatement(again.url, 'SELECT count() FROM t')).toMatchObject({ text: '100\n' });
  });
});

describe('spawnClickHouse', () => {
  it('raises the error that the program reported, with its code', async () => {
    const path = join(scratch, 'twice');
    await using server = await startEmbeddedClickHouse({ path });
    await expect(spawnClickHouse({ path })).rejects.toMatchObject({
      name: 'DdlError',
      code: 'data-directory-in-use',
      exitCode: 8,
      message: expect.stringContaining(`pid ${server.pid}`),
      hint: expect.stringContaining('--path'),
    });
  });

  it('tells when the process is killed, and the data directory can be opened again', async () => {
    const path = join(scratch, 'killed');
    let died: (error: DdlError) => void = () => {};
    const death = new Promise<DdlError>((resolve) => {
      died = resolve;
    });
    const server = await spawnClickHouse({ path, onUnexpectedExit: (error) => died(error) });
    await postStatement(server.url, 'CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a');
    await postStatement(server.url, 'INSERT INTO t VALUES (1)');
    process.kill(server.pid, 'SIGKILL');
    expect(await death).toMatchObject({
      code: 'clickhouse-exited',
      message: expect.stringContaining('SIGKILL'),
    });
    await using again = await startEmbeddedClickHouse({ path });
    expect(await postStatement(again.url, 'SELECT count() FROM t')).toMatchObject({ text: '1\n' });
    expect((await readdir(path)).filter((name) => name.startsWith('.serve-'))).toEqual([
      `.serve-${again.pid}`,
    ]);
  });

  it('tells when the engine crashes, instead of leaving requests to hang', async () => {
    let died: (error: DdlError) => void = () => {};
    const death = new Promise<DdlError>((resolve) => {
      died = resolve;
    });
    const server = await spawnClickHouse({
      path: join(scratch, 'crashed'),
      onUnexpectedExit: (error) => died(error),
    });
    await crashEngine(server.pid);
    await expect(postStatement(server.url, 'SELECT 1')).rejects.toThrow();
    expect(await death).toMatchObject({
      code: 'engine-crashed',
      message: expect.stringContaining('fatal error'),
    });
  });

  it('says nothing when it is closed', async () => {
    const deaths: DdlError[] = [];
    const server = await spawnClickHouse({
      path: join(scratch, 'closed'),
      onUnexpectedExit: (error) => void deaths.push(error),
    });
    await server.close();
    expect(deaths).toEqual([]);
    expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
  });
});
