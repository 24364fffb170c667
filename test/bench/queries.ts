import { existsSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createProgress, spawnClickHouse } from '@downpour/ddl';
import { connectEngine } from '../truth/engine.ts';
import { builtSets, type SetName } from './built-sets.ts';
import { metricLine } from './metric.ts';
import { lineOf, losers, ratioTable, timeRatio } from './query-metrics.ts';
import { type RunOptions, runPopular, runSmall, type SetOutcome } from './run-queries.ts';

const help = `pnpm bench:queries [options]

Times every query under every subset of its filters that ClickPy's tables cover: Downpour's plan on its own tables against
ClickPy's queries on the tables ClickPy's rule gives, in the same engine, one after the other. Two data sets are made
in the embedded ClickHouse: "small", at least 20 million raw rows of some fifty packages, and "popular", packages with tens
of thousands of cells a day. One metric per line goes to standard output, everything else to standard error.

  --quick            scale 0.05, 3 repetitions, at most 2 filters: some minutes less, and rough
  --scale N          size of the data (default 1). Below 1: part of the downloads, fewer days
  --repetitions N    repetitions of each case, medians count (default 11)
  --set NAME         only small or popular
  --path FOLDER      keep the data there, and take what is there already of the same scale and tables
  --cases FILE       write every case as a line to this file, slowest first
  --help             this text

The data comes from ../shared/data beside the repository. Without it there is nothing real to measure: no metrics, exit 0.`;

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const SETS: readonly SetName[] = ['popular', 'small'];
const SHOWN_LOSERS = 12;

class UsageError extends Error {}

type Options = Readonly<{
  run: RunOptions;
  scale: number;
  sets: readonly SetName[];
  path: string;
  casesFile?: string;
}>;

function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      quick: { type: 'boolean', default: false },
      scale: { type: 'string' },
      repetitions: { type: 'string' },
      set: { type: 'string' },
      path: { type: 'string', default: ':memory:' },
      cases: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick } = values;
  const sets = SETS.filter((name) => values.set === undefined || values.set === name);
  if (sets.length === 0) throw new UsageError(`--set is "${values.set}". Choose one of ${SETS.join(', ')}.`);
  return {
    run: {
      repetitions: Math.ceil(positive('--repetitions', values.repetitions ?? (quick ? '3' : '11'))),
      mostFilters: quick ? 2 : Number.POSITIVE_INFINITY,
    },
    scale: positive('--scale', values.scale ?? (quick ? '0.05' : '1')),
    sets,
    path: values.path,
    ...(values.cases === undefined ? {} : { casesFile: values.cases }),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(`${name} is "${text}". Give a number above 0.`);
  return value;
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function main({ run, scale, sets, path, casesFile }: Options): Promise<void> {
  if (!existsSync(folder)) {
    say(
      `There is no ${folder}: the shares and totals that the data is made of are there. Nothing was measured.`,
    );
    return;
  }
  const progress = createProgress({ terminal: process.stderr.isTTY ? process.stderr : undefined, line: say });
  const server = await spawnClickHouse({ path, port: 0 });
  const engine = connectEngine(server.url);
  try {
    const [processor] = cpus();
    say(
      `ClickHouse ${server.version}, ${cpus().length} × ${processor?.model ?? 'processor'}, data in ${path === ':memory:' ? tmpdir() : path}`,
    );
    const built = await builtSets(engine, folder, sets, scale, progress);
    const outcomes: SetOutcome[] = [];
    for (const name of sets) {
      const set = built[name];
      if (set === undefined) continue;
      const outcome = await (name === 'popular' ? runPopular : runSmall)(engine, set, run, progress);
      outcomes.push(outcome);
      say(
        `\n${name}: ${outcome.about}\n${ratioTable(outcome.compared)}\n\n${losers(outcome.compared, SHOWN_LOSERS)}\n`,
      );
      for (const metric of outcome.metrics) console.log(metricLine(metric));
    }
    if (casesFile !== undefined) {
      const all = outcomes
        .flatMap(({ compared }) => compared)
        .toSorted((a, b) => timeRatio(b) - timeRatio(a));
      writeFileSync(casesFile, `${all.map(lineOf).join('\n')}\n`);
    }
  } finally {
    await engine.close();
    await server.close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(help);
  else await main(options);
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  console.error(isUsage ? `${error.message}\nSee pnpm bench:queries --help.` : error);
  process.exitCode = isUsage ? 2 : 1;
}
