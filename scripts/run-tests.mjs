// Runs the tests with coverage, and reports the coverage of what ships: of the modules that the tests load, and of the
// programs that they start. Arguments are passed on to vitest.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { printCoverage } from './print-coverage.mjs';
import { repository } from './repository.mjs';

const folder = join(repository, 'coverage');
const ofChildren = join(folder, 'children');
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=coverage/tests.json'];

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  join(repository, 'node_modules/.bin/vitest'),
  ['run', '--project', '!stories', '--coverage', ...reporters, ...process.argv.slice(2)],
  { cwd: repository, stdio: 'inherit', env: { ...process.env, CHILD_COVERAGE_FOLDER: ofChildren } },
);
await printCoverage({ ofTests: join(folder, 'coverage-final.json'), ofChildren });
process.exitCode = status ?? 1;
