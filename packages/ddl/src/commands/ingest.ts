import { Command } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { type IngestReport, ingest } from '../ingest/ingest.ts';
import type { Rejections } from '../load/ledger.ts';
import {
  type ConnectionFlags,
  connected,
  desiredByFlags,
  progressFor,
  withConnectionFlags,
} from './connection-flags.ts';

type IngestFlags = ConnectionFlags & Readonly<{ force?: true; fresh?: true }>;

const examples = `
Examples:
  $ downpour-ddl ingest file_downloads-*.parquet
  $ downpour-ddl ingest 'exports/**/*.parquet' --schema clickpy --json
  $ downpour-ddl ingest 'exports/distribution_metadata-*.parquet'
  $ downpour-ddl ingest https://storage.example.org/file_downloads-000000000000.parquet

A file is a Parquet export of one of two BigQuery tables; which one, its columns say:
  bigquery-public-data.pypi.file_downloads         downloads, their details at the top or under "details"
  bigquery-public-data.pypi.distribution_metadata  uploaded files: versions, authors, licences, dependencies
Each is loaded as a whole or not at all, and every row is accounted for: read = loaded + rejected. Rows of downloads with
an empty Python or system are kept. A file that was loaded before is recognised by its content and skipped.

An export of uploaded files is a snapshot. Of each uploaded file one row is kept, by its filename, as the export loaded last
says; files that no later export names stay. All parts given in one command are published in one step. To begin anew,
TRUNCATE TABLE downpour.files (clickpy: pypi.projects) and load with --force. A column "yanked" (BOOL), which BigQuery's
table does not have, is taken where there is one. Large texts can be left out: description is not needed.

Exit codes: 0 loaded or nothing new, 2 usage, 3 unreachable, 4 login refused, 5 server too old, 6 a file cannot be loaded,
11 not ClickHouse, 12 not permitted, 13 schema not applied, 14 verification failed, 15 the database holds sample data,
16 another load is running, 17 an earlier load broke off and cannot be finished.`;

/** `downpour-ddl ingest`: loads Parquet exports of PyPI's downloads. */
export const ingestCommand = (io: CliIo): Command =>
  withConnectionFlags(
    new Command('ingest').description('Load BigQuery exports of PyPI downloads and metadata (Parquet)'),
  )
    .argument('<files...>', 'paths, globs, or URLs that ClickHouse can read')
    .option('--force', 'load files again that were loaded before; their downloads then count again')
    .option('--fresh', 'remove sample data that is there first')
    .addHelpText('after', examples)
    .action((files: readonly string[], flags: IngestFlags) =>
      connected(flags, async (connection) => {
        const report = await ingest({
          connection,
          desired: desiredByFlags(flags),
          files,
          force: flags.force === true,
          fresh: flags.fresh === true,
          progress: progressFor(io, flags),
        });
        io.out(flags.json ? `${JSON.stringify(report)}\n` : reportText(report));
      }),
    );

function reportText({ database, files, total, repaired }: IngestReport): string {
  const loaded = files.filter(({ outcome }) => outcome === 'loaded');
  return [
    ...repaired.map(({ source, outcome }) =>
      outcome === 'finished'
        ? `Finished loading ${source}, which had broken off while its rows were published.`
        : `${source} had broken off before any of its rows were published; it counts as not loaded.`,
    ),
    ...files.map((file) =>
      file.outcome === 'skipped'
        ? `${file.name}: skipped, its content was loaded before (--force loads it again)`
        : `${file.name}: ${accountText(file.rowsRead, file.rowsLoaded, file.rejections)}`,
    ),
    loaded.length === 0
      ? `Nothing new for ${database}.`
      : `${database}: ${accountText(total.rowsRead, total.rowsLoaded, total.rejections)}. Every total is verified.`,
    '',
  ].join('\n');
}

function accountText(read: number, loaded: number, rejections: Rejections): string {
  const reasons = Object.entries(rejections).map(([reason, count]) => `${format(count)} ${reason}`);
  const rejected = read - loaded;
  const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  return `${format(read)} rows read = ${format(loaded)} loaded + ${format(rejected)} rejected${why}`;
}

const format = (count: number): string => count.toLocaleString('en-US');
