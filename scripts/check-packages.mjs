// Packs each package as it would be published and checks the result: what publint and attw find in the exports map,
// the types and the files.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { repository } from './repository.mjs';
import { CommandError, runCommand } from './run-command.mjs';

const bin = (/** @type {string} */ name) => join(repository, 'node_modules/.bin', name);

/** @param {string} name */
async function checkPackage(name) {
  const folder = mkdtempSync(join(tmpdir(), 'downpour-pack-'));
  try {
    await pnpm(['pack', '--pack-destination', folder], { cwd: join(repository, 'packages', name) });
    const [tarball = ''] = readdirSync(folder);
    const packed = join(folder, tarball);
    await runCommand(bin('publint'), [packed, '--strict']);
    await runCommand(bin('attw'), [packed, '--profile', 'esm-only', '--no-color']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const name of readdirSync(join(repository, 'packages'))) {
  try {
    await checkPackage(name);
    console.log(`✓ ${name}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.log(`✗ ${name}\n${error.output}`);
    process.exitCode = 1;
  }
}
