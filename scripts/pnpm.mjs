import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';
import { runCommand } from './run-command.mjs';

/** @returns {string} The package manager the repository pins, `pnpm@<version>`. */
function pinned() {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  return manifest.packageManager;
}

/**
 * Runs the pinned pnpm through npx, which every Node brings: nobody has to install pnpm.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function pnpm(args, options) {
  const ofThisRun = process.env.npm_execpath;
  if (ofThisRun !== undefined && /pnpm\.c?js$/.test(ofThisRun)) {
    return runCommand(process.execPath, [ofThisRun, ...args], options);
  }
  return runCommand('npx', ['--yes', pinned(), ...args], options);
}
