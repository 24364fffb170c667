import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../packages/ddl/src/bin.ts', import.meta.url));
const fromSource = ['--conditions=@downpour/source', '--import', import.meta.resolve('tsx')];

/** How a run of `downpour-ddl` ended and what it printed. */
export type DdlOutcome = Readonly<{ code: number; out: string; err: string }>;

/** Runs `downpour-ddl` from its sources to its end, whatever that is. */
export function ddlOutcome(
  args: readonly string[],
  options: Readonly<{ cwd?: string; env?: Readonly<Record<string, string>> }> = {},
): Promise<DdlOutcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...fromSource, bin, ...args],
      {
        cwd: options.cwd,
        env: { ...process.env, ...options.env },
        maxBuffer: 1 << 26,
      },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}
