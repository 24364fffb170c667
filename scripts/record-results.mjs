// `pnpm record:results`: asks a proxy in front of the embedded ClickHouse with sample data that end on a fixed day, and
// writes its answers, problems included, into the repository. An answer whose rows did not change keeps its entry, so
// that a second recording changes nothing but what is new.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { recordedQuestions } from './recorded-questions.mjs';
import { repository } from './repository.mjs';
import { runCommand } from './run-command.mjs';
import { startService } from './service.mjs';
import { becomesReady } from './stack.mjs';
import { step } from './step.mjs';

const ddl = join(repository, 'packages/ddl/dist/bin.js');
const proxyBin = join(repository, 'packages/server-proxy/dist/bin.js');
const database = 'downpour';
const sampleShape = ['--until', '2026-07-20', '--days', '540', '--downloads', '2500000', '--seed', '1'];

const written = {
  fixtures: join(repository, 'packages/react/src/testing/generated/fixtures.json'),
  stories: join(repository, 'stories/generated/recorded.json'),
};

/**
 * @typedef {{ columns: unknown[], rows: unknown[][], meta: Record<string, unknown> }} Result
 * @typedef {Result | { code: string, detail: string }} Answer
 * @typedef {Record<string, Answer>} Recording
 */

/** @param {Answer | undefined} answer What must differ for a new entry: how long it took and how much was read do not. */
const essence = (answer) =>
  answer !== undefined && 'meta' in answer
    ? JSON.stringify({ ...answer, meta: { ...answer.meta, elapsedMs: 0, rowsRead: 0 } })
    : JSON.stringify(answer);

/** @param {string} file @returns {Recording} */
const readRecording = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** @param {string} file @param {Recording} recording One answer on a line. */
function writeRecording(file, recording) {
  const lines = Object.keys(recording)
    .sort()
    .map((question) => `${JSON.stringify(question)}:${JSON.stringify(recording[question])}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

/** @param {string} url @param {string} question @returns {Promise<Answer>} */
async function ask(url, question) {
  const response = await fetch(new URL(`/v1/queries/${question}`, url));
  const answer = await response.json();
  const isExpected = response.ok || [400, 404].includes(response.status);
  if (!isExpected) throw new Error(`${question} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** @param {string} url @param {'fixtures' | 'stories'} kind */
async function record(url, kind) {
  const file = written[kind];
  const before = readRecording(file);
  /** @type {Recording} */
  const recording = {};
  for (const question of recordedQuestions[kind]) {
    const answer = await ask(url, question);
    const earlier = before[question];
    recording[question] = earlier !== undefined && essence(earlier) === essence(answer) ? earlier : answer;
  }
  writeRecording(file, recording);
  const kilobytes = Math.round(readFileSync(file).length / 1000);
  console.log(`${Object.keys(recording).length} answers, ${kilobytes} KB: ${file}`);
}

await build();
const folder = mkdtempSync(join(tmpdir(), 'downpour-record-'));
const path = join(folder, 'data');
/** @type {import('./service.mjs').Service[]} */
const running = [];
try {
  const serve = [ddl, 'serve', '--path', path, '--port', '0', '--until-stdin-closes', '--json'];
  const writer = await startService('embedded ClickHouse', serve);
  running.push(writer);
  const target = ['--url', writer.url, '--schema', 'downpour', '--database', database];
  await step('Create the tables', () => runCommand(process.execPath, [ddl, 'apply', ...target]));
  await step('Make sample data', (onLine) =>
    runCommand(process.execPath, [ddl, 'sample', ...target, ...sampleShape], { onLine }),
  );
  running.splice(0);
  await writer.stop();

  const reader = await startService('embedded ClickHouse', [...serve, '--reader']);
  running.push(reader);
  const proxy = await startService('proxy', [
    ...[proxyBin, '--clickhouse-url', reader.url, '--database', database],
    ...['--schema', 'downpour', '--port', '0', '--json'],
  ]);
  running.push(proxy);
  await becomesReady(proxy.url);
  await record(proxy.url, 'fixtures');
  await record(proxy.url, 'stories');
} finally {
  for (const service of running.reverse()) await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
