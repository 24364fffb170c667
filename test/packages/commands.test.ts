import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { startService } from '../../scripts/service.mjs';

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const check = fileURLToPath(new URL('../../scripts/check.mjs', import.meta.url));

type Ended = Readonly<{ code: number; stdout: string; stderr: string }>;

const run = (script: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

describe('npm start', () => {
  it('explains its options and installs nothing for that', async () => {
    const { code, stdout } = await run(start, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/--port <number>.*\n.*--schema <name>/);
  });

  it.each([
    [['--port', 'http'], '"http" is not a port. Give a whole number from 1 to 65535.'],
    [['--port', '70000'], '"70000" is not a port.'],
    [['--schema', 'npm'], 'There is no schema "npm". Choose one of downpour, clickpy.'],
    [['--chekc'], "Unknown option '--chekc'"],
  ])('refuses %j and says what to write', async (args, message) => {
    const { code, stderr } = await run(start, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm start -- --help');
  });
});

describe('pnpm check', () => {
  it('names the checks there are when asked for another', async () => {
    const { code, stderr } = await run(check, '--only', 'format,speling');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no check "speling".');
    expect(stderr).toContain('format');
  });
});

describe('a port in use', () => {
  it('is passed over for the next free one, with a message', async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    const holder = createServer();
    const taken = await new Promise<number>((resolve, reject) => {
      holder.once('error', reject);
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        if (typeof address === 'object' && address !== null) resolve(address.port);
      });
    });
    const port = await freePort('proxy', taken);
    const [message] = print.mock.calls[0] ?? [];
    await new Promise((closed) => holder.close(closed));
    print.mockRestore();
    expect(port).toBeGreaterThan(taken);
    expect(message).toBe(`  Port ${taken} is in use: the proxy takes ${port}.`);
  });
});

describe('a service', () => {
  let folder = '';
  const script = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downpour-service-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is ready with its first line that has a URL, and ends when it is stopped', async () => {
    const path = await script(
      'ready.mjs',
      `console.log('starting'); console.log(JSON.stringify({ url: 'http://127.0.0.1:1/' })); setInterval(() => {}, 1000);`,
    );
    const service = await startService('proxy', [path]);
    expect(service.url).toBe('http://127.0.0.1:1/');
    await service.stop();
    expect(() => process.kill(service.pid, 0)).toThrow('ESRCH');
  });

  it('that ends before it is ready is reported with what it printed', async () => {
    const path = await script('fails.mjs', `console.error('no such database'); process.exit(3);`);
    await expect(startService('proxy', [path])).rejects.toThrow(
      'The proxy ended with code 3. It printed:\nno such database',
    );
  });

  it('that ends later is reported with what it printed', async () => {
    const path = await script(
      'dies.mjs',
      `console.error('out of memory');
       console.log(JSON.stringify({ url: 'http://127.0.0.1:1/' }));
       setInterval(() => {}, 1000);`,
    );
    const service = await startService('embedded ClickHouse', [path]);
    process.kill(service.pid, 'SIGKILL');
    await expect(service.died).rejects.toThrow(
      'The embedded ClickHouse ended with SIGKILL. It printed:\nout of memory',
    );
  });
});
