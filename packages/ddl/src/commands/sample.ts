import { Command, InvalidArgumentError } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { type SampleReport, sample } from '../sample/sample.ts';
import {
  type ConnectionFlags,
  connected,
  desiredByFlags,
  progressFor,
  withConnectionFlags,
} from './connection-flags.ts';

type SampleFlags = ConnectionFlags &
  Readonly<{
    seed?: number;
    downloads?: number;
    days?: number;
    until?: string;
    githubDatabase?: string;
    fresh?: true;
  }>;

const examples = `
Examples:
  $ downpour-ddl apply && downpour-ddl sample
  $ downpour-ddl sample --downloads 10000000 --days 365 --until 2026-06-30 --seed 7 --fresh
  $ downpour-ddl sample --schema clickpy --json

The names of the packages are real, the numbers are made up. The base table's comment says so, and everything that reads
it labels it as sample data. The same options give the same rows. Every package has the files of its releases, with
requirements among the packages; events of GitHub go into a database of their own, unless it has real ones.
Exit codes: 0 made or already there, 2 usage, 3 unreachable, 4 login refused, 5 server too old, 11 not ClickHouse,
12 not permitted, 13 schema not applied, 14 verification failed, 15 the database holds real or other sample data,
16 another load is running, 17 an earlier load broke off.`;

/** `downpour-ddl sample`: generated downloads, made by the server itself. */
export const sampleCommand = (io: CliIo): Command =>
  withConnectionFlags(
    new Command('sample').description('Fill an empty schema with generated downloads and metadata'),
  )
    .option('--downloads <number>', 'how many downloads (default: 2500000)', wholeNumber)
    .option('--days <number>', 'over how many days (default: 540)', wholeNumber)
    .option('--until <date>', 'the last day (default: yesterday, UTC)')
    .option('--seed <number>', 'another seed, other rows (default: 1)', wholeNumber)
    .option('--github-database <name>', 'database of the generated events of GitHub (default: "github")')
    .option('--fresh', 'replace sample data that is there')
    .addHelpText('after', examples)
    .action((flags: SampleFlags) =>
      connected(flags, async (connection) => {
        const { seed, downloads, days, until, githubDatabase, fresh = false } = flags;
        const report = await sample({
          connection,
          desired: desiredByFlags(flags),
          shape: {
            ...(seed === undefined ? {} : { seed }),
            ...(downloads === undefined ? {} : { downloads }),
            ...(days === undefined ? {} : { days }),
            ...(until === undefined ? {} : { until }),
          },
          fresh,
          ...(githubDatabase === undefined ? {} : { githubDatabase }),
          progress: progressFor(io, flags),
        });
        io.out(flags.json ? `${JSON.stringify(report)}\n` : reportText(report));
      }),
    );

function reportText({ database, outcome, shape, packages, files }: SampleReport): string {
  const made = `${shape.downloads.toLocaleString('en-US')} downloads of ${packages} packages with ${files.toLocaleString('en-US')} files, ${shape.days} days until ${shape.until}, seed ${shape.seed}`;
  return outcome === 'made'
    ? `Sample data in ${database}: ${made}. Every total is verified.\n`
    : `Nothing to do: ${database} has this sample data already (${made}).\n`;
}

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
