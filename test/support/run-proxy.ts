import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = new URL('../../', import.meta.url);
const loader = pathToFileURL(createRequire(new URL('package.json', repository)).resolve('tsx')).href;
const bin = fileURLToPath(new URL('packages/server-proxy/src/bin.ts', repository));

/** `downpour-proxy` in a process of its own. */
export type ProxyProcess = Readonly<{
  child: ChildProcess;
  /** Standard error so far. */
  errors: () => string;
  /** The line of JSON it prints when it serves. */
  url: Promise<string>;
  /** Exit code, or the signal's name. */
  ended: Promise<number | string>;
}>;

/** Runs `downpour-proxy --json` with these arguments and this environment. */
export function runProxy(args: readonly string[], env: Readonly<Record<string, string>> = {}): ProxyProcess {
  const child = spawn(
    process.execPath,
    ['--conditions=@downpour/source', '--import', loader, bin, '--json', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? ''));
  });
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line).url));
    ended.then((code) => reject(new Error(`The proxy ended with ${code}: ${errors}`)));
  });
  url.catch(() => {});
  return { child, errors: () => errors, url, ended };
}
