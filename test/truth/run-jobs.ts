import { spawnClickHouse } from '@downpour/ddl';
import { connectEngine, type Engine } from './engine.ts';
import type { Progress } from './progress.ts';
import type { RawTable } from './raw-table.ts';
import { type Outcome, type RunOptions, runTruth } from './run-truth.ts';
import { type SchemaName, stageSchemas } from './stage-schemas.ts';

/** All cases of one schema on one set of rows. */
export type Job = Readonly<{
  title: string;
  schema: SchemaName;
  /** Whether ClickPy's tables are staged with the column of CI that its public instance has, too. */
  withPublic: boolean;
  load: (engine: Engine) => Promise<RawTable>;
  run: RunOptions;
}>;

/** Jobs that are worked on at once, each with an engine process of its own: one engine keeps about one core busy. */
const CONCURRENT = 2;

export async function runJobs(jobs: readonly Job[], progress: Progress): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const counts = new Map<Job, readonly [done: number, of: number, mismatches: number]>();
  const count = (job: Job, done: number, of: number, mismatches: number): void => {
    counts.set(job, [done, of, mismatches]);
    const sum = (place: 0 | 1 | 2): number =>
      [...counts.values()].reduce((total, numbers) => total + numbers[place], 0);
    progress.count(sum(0), sum(1), sum(2));
  };
  const queue = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of queue) outcomes.push(await runJob(job, progress, count));
  };
  await Promise.all(Array.from({ length: CONCURRENT }, work));
  return outcomes;
}

async function runJob(
  job: Job,
  { say }: Progress,
  count: (job: Job, done: number, of: number, mismatches: number) => void,
): Promise<Outcome> {
  const { title, schema, withPublic, load, run } = job;
  const server = await spawnClickHouse({ path: ':memory:' });
  const engine = connectEngine(server.url);
  try {
    const raw = await load(engine);
    say(`${title}: ${raw.rows.toLocaleString('en')} raw rows, ${raw.firstDay} to ${raw.lastDay}`);
    const stages = await stageSchemas(engine, raw, {
      schemas: [schema],
      withPublic,
      onStep: (step) => say(`${title}: ${step}`),
    });
    const onCase: RunOptions['onCase'] = (...numbers) => count(job, ...numbers);
    const outcome = await runTruth(engine, raw, stages, { ...run, onCase });
    const { equal, cases } = outcome;
    say(`${title}: ${equal.toLocaleString('en')} of ${cases.toLocaleString('en')} equal`);
    return outcome;
  } finally {
    await engine.close();
    await server.close();
  }
}
