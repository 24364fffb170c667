// `pnpm check`: everything that must hold before a change is merged, in one run. A check that fails does not keep the
// ones after it from running. The last line counts tests and checks: "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { repository } from './repository.mjs';
import { CommandError, runCommand } from './run-command.mjs';
import { secondsSince } from './step.mjs';
import { table } from './table.mjs';

/** Scripts of package.json, `check:<name>` unless it says otherwise. The build comes before what reads its products. */
const checks = [
  { name: 'format', what: 'formatting' },
  { name: 'lint', what: 'lint rules and import order' },
  { name: 'types', what: 'types of every project' },
  { name: 'unused', what: 'unused files, exports and dependencies' },
  { name: 'boundaries', what: 'which folder may import which' },
  { name: 'build', what: 'packages and the example', script: 'build' },
  { name: 'packages', what: 'packed packages: exports, types, files' },
  { name: 'size', what: 'size budgets' },
  { name: 'stories', what: 'Storybook builds; stories play, axe finds nothing, pictures match' },
  { name: 'start', what: 'npm start -- --check', script: 'start', args: ['--', '--check'] },
  { name: 'tests', what: 'unit, types, browser, clickhouse, e2e' },
];

const help = `Usage: pnpm check [--only name,name]

${checks.map(({ name, what }) => `  ${name.padEnd(12)}${what}`).join('\n')}`;

const testReport = join(repository, 'coverage/tests.json');

/** @param {string | undefined} only */
function chosenChecks(only) {
  if (only === undefined) return checks;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(`There is no check "${unknown.join('", "')}".\n\n${help}`);
    process.exit(2);
  }
  return checks.filter((check) => names.includes(check.name));
}

/**
 * @param {typeof checks[number]} check
 * @returns {Promise<{ name: string, ok: boolean, time: string, tests: { passed: number, failed: number, skipped: number } }>}
 */
async function runCheck({ name, what, script = `check:${name}`, args = [] }) {
  console.log(`\n── ${name}: ${what} ${'─'.repeat(Math.max(0, 60 - name.length - what.length))}`);
  const started = performance.now();
  rmSync(testReport, { force: true });
  let ok = true;
  try {
    await runCommand('npm', ['run', '--silent', script, ...args], { echo: true });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    ok = false;
  }
  return { name, ok, time: secondsSince(started), tests: countedTests() };
}

/** Tests that vitest reported in the check that just ended. */
function countedTests() {
  if (!existsSync(testReport)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(testReport, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const started = performance.now();
/** @type {Awaited<ReturnType<typeof runCheck>>[]} */
const outcomes = [];
for (const check of chosenChecks(values.only)) outcomes.push(await runCheck(check));

const rows = outcomes.map(({ name, ok, time, tests }) => [
  name,
  ok ? 'passed' : 'FAILED',
  time,
  tests.passed + tests.failed === 0
    ? ''
    : `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`,
]);
const total = (/** @type {(outcome: typeof outcomes[number]) => number} */ of) =>
  outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
const passed = total(({ ok, tests }) => tests.passed + (ok ? 1 : 0));
const failed = total(({ ok, tests }) => tests.failed + (ok ? 0 : 1));
console.log(
  `\n${table(['check', 'outcome', 'time', 'tests'], [...rows, ['', '', secondsSince(started), '']])}\n`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
