import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const bin = fileURLToPath(new URL('../../packages/ddl/src/bin.ts', import.meta.url));
const fromSource = ['--conditions=@downpour/source', '--import', import.meta.resolve('tsx')];

/** Runs `downpour-ddl` from its sources and gives what it printed; rejects with all of it where it fails. */
export async function runDdl(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...fromSource, bin, ...args]);
  return stdout;
}
