import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.mjs';

const folder = fileURLToPath(new URL('../../examples/next-docs', import.meta.url));
const next = fileURLToPath(new URL('node_modules/next/dist/bin/next', `file://${folder}/`));

/** The example docs site on a server of its own. */
export type Docs = AsyncDisposable &
  Readonly<{
    url: string;
    /** What the server has printed on standard error. */
    errors: () => string;
  }>;

/** Starts the docs site of `examples/next-docs` as `pnpm build` left it. */
export async function startDocs(proxyUrl: string): Promise<Docs> {
  if (!existsSync(`${folder}/dist/BUILD_ID`)) {
    throw new Error('The docs site is not built, so it cannot be started. Run "pnpm build" first.');
  }
  const port = await freePort('docs', 0);
  // Coverage of Next itself would take longer than the tests.
  const { NODE_V8_COVERAGE: _coverage, ...env } = process.env;
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', `${port}`], {
    cwd: folder,
    env: {
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DOWNPOUR_URL: proxyUrl,
      DOWNPOUR_PATIENCE_MS: '30000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ready in')) resolve();
    });
    ended.then(() => reject(new Error(`The docs site ended: ${errors}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    errors: () => errors,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}
