import { readFile } from 'node:fs/promises';
import { pypiCatalogue } from '@downpour/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { adviceText } from '../advise/advice-text.ts';
import { advise } from '../advise/advise.ts';
import type { Goal } from '../advise/propose-rollups.ts';
import { PACKAGE } from '../advise/rollup-shape.ts';
import { parseWeights, type Weights } from '../advise/weights.ts';
import type { CliIo } from '../cli-io.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  type ConnectionFlags,
  connected,
  desiredByFlags,
  progressFor,
  withConnectionFlags,
} from './connection-flags.ts';

type AdviseFlags = ConnectionFlags &
  Readonly<{
    weights?: string;
    goal: Goal;
    maxRollups: number;
    maxBytesRatio: number;
    sampleRows: number;
  }>;

const examples = `
Examples:
  $ downpour-ddl advise
  $ downpour-ddl advise --max-rollups 4 --max-bytes-ratio 0.5
  $ downpour-ddl advise --goal total --weights weights.json --json

It asks the data how many rows each subset of the dimensions has, with days and without, and takes the rollup that saves the
most rows read per cost, again and again (Harinarayan, Rajaraman and Ullman, 1996), then gives up any whose place another one
fills better. It only proposes: nothing is changed.

The mix of questions is every query × every subset of filters × range × one package or all. Without --weights every query is
asked as often as any other; of ten questions, one or two have no filter, three have one, four have two, and the others more;
filters and groups that no table of ClickPy holds together, or CI with anything but installer and type, are a thousandth as
likely; half of the questions are about all days, a quarter about the last 90 and a quarter about the last 30; fifty are
about one package for each about all of them; and a package is asked about as often as it has rows. A file of weights
changes what it names and no more:
  {"queries": {"downloads-over-time": 10, "package-search": 0}, "filters": [100, 10, 1], "dimensions": {"installer": 3},
   "together": [["country", "python"]], "apart": 0.01, "ranges": {"all": 1, "365d": 1}, "packages": {"one": 50, "all": 1}}

Exit codes: 0 advice given, 2 usage, 3 unreachable, 4 login refused, 5 server too old, 11 not ClickHouse, 12 not permitted,
13 schema not applied, 18 no data to measure.`;

/** `downpour-ddl advise`: which rollups are worth having. */
export const adviseCommand = (io: CliIo): Command =>
  withConnectionFlags(
    new Command('advise').description('Propose rollups from the data and the questions asked of it'),
  )
    .option('--weights <file>', 'JSON that says how often what is asked')
    .addOption(
      new Option('--goal <goal>', 'fewest rows read in total, or by the typical question (geometric mean)')
        .choices(['total', 'typical'])
        .default('typical'),
    )
    .option('--max-rollups <number>', 'stop after so many', wholeNumber(0), 16)
    .option('--max-bytes-ratio <ratio>', 'bytes of all rollups, by those of the base table', ratio, 3)
    .option(
      '--sample-rows <number>',
      'look at about so many rows of a larger table',
      wholeNumber(1),
      5_000_000,
    )
    .addHelpText('after', examples)
    .action(async (flags: AdviseFlags) => {
      const weights = flags.weights === undefined ? undefined : await readWeights(flags.weights);
      await connected(flags, async (connection) => {
        const { goal, maxRollups, maxBytesRatio, sampleRows } = flags;
        const advice = await advise({
          ...{ connection, goal, maxRollups, maxBytesRatio, sampleRows },
          desired: desiredByFlags(flags),
          progress: progressFor(io, flags),
          ...(weights === undefined ? {} : { weights }),
        });
        io.out(flags.json ? `${JSON.stringify(advice)}\n` : adviceText(advice));
      });
    });

async function readWeights(file: string): Promise<Weights> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DdlError({
      code: 'invalid-weights',
      exitCode: exitCodes.usage,
      message: `The file of weights ${file} cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
      hint: 'Give the path of a JSON file with --weights; downpour-ddl advise --help shows one.',
      cause,
    });
  });
  return parseWeights(text, file, {
    queries: Object.keys(pypiCatalogue.queries),
    dimensions: Object.keys(pypiCatalogue.source.dimensions).filter((name) => name !== PACKAGE),
  });
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,15}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number of ${least} or more.`);
  };
}

function ratio(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number of 0 or more, such as 0.5.');
}
