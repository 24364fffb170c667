import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const sources = fileURLToPath(new URL('../ssr/site', import.meta.url));
const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** React by its major version; both are installed, one of them under another name. */
const reacts = {
  18: { react: packageFolder('react-18'), 'react-dom': packageFolder('react-dom-18') },
  19: { react: packageFolder('react'), 'react-dom': packageFolder('react-dom') },
} as const;

/** A server of pages of widgets. */
export type Site = AsyncDisposable &
  Readonly<{
    url: string;
    /** What the server has printed on standard error. */
    errors: () => string;
  }>;

/** Builds the pages of `test/ssr/site` with a version of React, which says all it has to complain of, and serves them. */
export async function startSite(version: keyof typeof reacts): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-site-'));
  const options = {
    bundle: true,
    outdir: folder,
    jsx: 'automatic',
    alias: reacts[version],
    conditions: ['@downpour/source'],
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...options,
      entryPoints: [join(sources, 'hydrate-site.tsx')],
      platform: 'browser',
      format: 'esm',
      splitting: true,
    }),
    build({
      ...options,
      entryPoints: [join(sources, 'serve-site.tsx')],
      platform: 'node',
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
    }),
  ]);
  const child = spawn(process.execPath, [join(folder, 'serve-site.cjs'), folder], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    ended.then(() => reject(new Error(`The site ended: ${errors}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    errors: () => errors,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
