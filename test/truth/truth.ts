import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { QUERIES } from './meanings.ts';
import { countProgress, type Progress } from './progress.ts';
import type { TruthQuery } from './question.ts';
import { loadGeneratedRows, loadParquetRows } from './raw-table.ts';
import { firstMismatches, mismatchReport, tablesReport } from './report-truth.ts';
import { type Job, runJobs } from './run-jobs.ts';
import type { Outcome, RunOptions } from './run-truth.ts';
import type { SchemaName } from './stage-schemas.ts';

const help = `pnpm truth [options]

Compares the answer of every query, under every subset of its filters, over several ranges, on both schemas, before and
after OPTIMIZE FINAL, with counts of the raw rows. Exits 1 when one differs.

  --seed TEXT       other rows, filter values and ranges (default: downpour)
  --cases N         a sample of N cases of each data set (default: all generated, 3,000 real)
  --schema NAME     only clickpy or downpour
  --query NAME      only this query
  --data NAME       only generated or real
  --scale N         size of the generated rows (default 1: about 36,000)
  --help            this text`;

const SCHEMAS: readonly SchemaName[] = ['clickpy', 'downpour'];
const DATA = ['generated', 'real'] as const;
const REAL_CASES = 1_500;
/** Counting millions of raw rows costs more than asking a question. */
const REAL_PER_SCENE = 16;
const SHOWN_MISMATCHES = 5;
const realFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

type Options = Readonly<{
  run: RunOptions;
  schemas: readonly SchemaName[];
  data: readonly (typeof DATA)[number][];
  scale: number;
}>;

class UsageError extends Error {}

function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      seed: { type: 'string', default: 'downpour' },
      cases: { type: 'string' },
      schema: { type: 'string' },
      query: { type: 'string' },
      data: { type: 'string' },
      scale: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const cases = values.cases === undefined ? undefined : positive('--cases', values.cases);
  const query = oneOf<TruthQuery>('--query', values.query, QUERIES);
  const schema = oneOf('--schema', values.schema, SCHEMAS);
  const data = oneOf('--data', values.data, DATA);
  return {
    run: {
      seed: values.seed,
      ...(cases === undefined ? {} : { cases }),
      ...(query === undefined ? {} : { query }),
    },
    schemas: schema === undefined ? SCHEMAS : [schema],
    data: data === undefined ? DATA : [data],
    scale: positive('--scale', values.scale),
  };
}

function positive(name: string, text: string): number {
  const number = Number(text.replaceAll(',', ''));
  if (!(number > 0)) throw new UsageError(`${name} is "${text}". Give a number above 0.`);
  return number;
}

function oneOf<T extends string>(name: string, text: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((candidate) => candidate === text);
  if (text !== undefined && found === undefined) {
    throw new UsageError(`${name} is "${text}". Choose one of ${known.join(', ')}.`);
  }
  return found;
}

function jobsOf({ data, schemas, run, scale }: Options, progress: Progress): readonly Job[] {
  const known = data.filter((title) => title === 'generated' || existsSync(realFolder));
  if (known.length < data.length) progress.say(`real: skipped, there is no ${realFolder}`);
  return known.flatMap((data) =>
    schemas.map((schema): Job => {
      const isReal = data === 'real';
      return {
        title: `${data} ${schema}`,
        schema,
        withPublic: !isReal,
        load: (engine) =>
          isReal
            ? loadParquetRows(engine, run.seed, join(realFolder, 'file_downloads-*.parquet'))
            : loadGeneratedRows(engine, run.seed, scale),
        run: {
          ...run,
          ...(isReal ? { cases: REAL_CASES, perScene: REAL_PER_SCENE } : {}),
          ...(run.cases === undefined ? {} : { cases: Math.ceil(run.cases / schemas.length) }),
        },
      };
    }),
  );
}

async function main(options: Options): Promise<boolean> {
  const began = performance.now();
  const progress = countProgress(process.stdout);
  const outcomes = await runJobs(jobsOf(options, progress), progress);
  progress.say(`finished in ${Math.round((performance.now() - began) / 1000)} s`);
  return report(outcomes);
}

function report(outcomes: readonly Outcome[]): boolean {
  const answered = new Map<string, number>();
  for (const outcome of outcomes) {
    for (const [key, cases] of outcome.answered) answered.set(key, (answered.get(key) ?? 0) + cases);
  }
  const mismatches = outcomes.flatMap((outcome) => outcome.mismatches);
  const cases = outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
  const equal = outcomes.reduce((sum, outcome) => sum + outcome.equal, 0);
  console.log(`\nTables that answered:\n${tablesReport({ cases, equal, mismatches, answered })}\n`);
  const shown = firstMismatches(mismatches, SHOWN_MISMATCHES);
  for (const mismatch of shown) console.log(`${mismatchReport(mismatch)}\n`);
  if (mismatches.length > shown.length) console.log(`… and ${mismatches.length - shown.length} more\n`);
  console.log(`truth: ${equal}/${cases} equal`);
  return cases > 0 && equal === cases;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(help);
  else process.exitCode = (await main(options)) ? 0 : 1;
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  console.error(isUsage ? `${error.message}\nSee pnpm truth --help.` : error);
  process.exitCode = isUsage ? 2 : 1;
}
