// Type-checks every project of the repository, as many at once as there are processors, and reports all of them.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { repository } from './repository.mjs';
import { CommandError, runCommand } from './run-command.mjs';

const inFolder = (/** @type {string} */ folder) =>
  readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);

const projects = ['.', ...inFolder('packages'), ...inFolder('examples'), 'stories', 'test'].filter(
  (project) => existsSync(join(repository, project, 'tsconfig.json')),
);

/** @param {string} project */
async function checkProject(project) {
  try {
    await runCommand(join(repository, 'node_modules/.bin/tsc'), ['--project', project, '--pretty', 'false']);
    console.log(`✓ ${project}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.log(`✗ ${project}\n${error.output}`);
    process.exitCode = 1;
  }
}

const waiting = [...projects];
async function work() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    await checkProject(project);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
