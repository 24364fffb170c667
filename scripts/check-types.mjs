// Type-checks every project of the repository, one after the other, and reports all of them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';
import { CommandError, runCommand } from './run-command.mjs';

const inFolder = (/** @type {string} */ folder) =>
  readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);

const projects = ['.', ...inFolder('packages'), ...inFolder('examples'), 'stories', 'test'].filter(
  (project) => existsSync(join(repository, project, 'tsconfig.json')),
);
const tsc = join(repository, 'node_modules/.bin/tsc');

for (const project of projects) {
  try {
    await runCommand(tsc, ['--project', project, '--pretty', 'false']);
    console.log(`✓ ${project}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.log(`✗ ${project}\n${error.output}`);
    process.exitCode = 1;
  }
}
