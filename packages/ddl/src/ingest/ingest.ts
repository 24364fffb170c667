import { utcDateOf } from '@downpour/core';
import { type Loader, thisLoader } from '../config.ts';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Rejections, readLedger } from '../load/ledger.ts';
import { type LoadContext, type LoadCounts, loadBatch } from '../load/load-batch.ts';
import { commentTarget, emptyTarget, filesTable, openTarget } from '../load/load-target.ts';
import { whileLoading } from '../load/loading-lock.ts';
import { type Repair, repairPublish } from '../load/repair-publish.ts';
import { downloadsOf, verifyTotals } from '../load/verify-totals.ts';
import { type Progress, silentProgress } from '../progress.ts';
import { dropSampleEvents } from '../sample/sample-events.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { mapExport } from './export-mapping.ts';
import { type DownloadsInput, fillBase } from './fill-base.ts';
import type { MetadataInput } from './fill-files.ts';
import { findInputs, type Input } from './find-inputs.ts';
import { ingestMetadata } from './ingest-metadata.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectUrl } from './inspect-url.ts';
import { isMetadata, mapMetadata } from './metadata-mapping.ts';

/** What to load, and where. */
export type IngestOptions = Readonly<{
  connection: Connection;
  desired: DesiredSchema;
  /** Paths, globs, and URLs the server can read. */
  files: readonly string[];
  /** Load files that were loaded before once more: their downloads then count again, uploaded files do not. */
  force?: boolean;
  /** Remove sample data that is there first. */
  fresh?: boolean;
  progress?: Progress;
  now?: () => Date;
  loader?: Loader;
}>;

/** What became of one file. */
export type IngestedFile = Readonly<{
  name: string;
  /** What its rows are about. */
  content: 'downloads' | 'metadata';
  outcome: 'loaded' | 'skipped';
  rowsRead: number;
  rowsLoaded: number;
  rejections: Rejections;
}>;

/** What became of every file and every row. */
export type IngestReport = Readonly<{
  database: string;
  files: readonly IngestedFile[];
  /** Over the files that were loaded: `rowsRead` = `rowsLoaded` + `rowsRejected`. */
  total: Readonly<{ rowsRead: number; rowsLoaded: number; rowsRejected: number; rejections: Rejections }>;
  /** Earlier loads that had broken off and what was done about them. */
  repaired: readonly Repair[];
}>;

/**
 * Loads Parquet exports of BigQuery's `file_downloads` and `distribution_metadata` into an applied schema; which of the two
 * a file is, its columns say. Every file is inspected before any is loaded; each is loaded as a whole or not at all; one
 * whose content was loaded before is skipped. Downloads add up; of an uploaded file the table has one row, as the export
 * loaded last says. Afterwards the totals of all tables are compared.
 *
 * Throws DdlError `no-file-matches`, `not-parquet`, `parquet-truncated`, `parquet-damaged`, `parquet-empty`,
 * `column-missing`, `column-type-wrong`, `url-unreadable`, `schema-not-applied`, `holds-sample-data`,
 * `another-load-running`, `publish-interrupted`, `rows-unaccounted`, `totals-differ`.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { connection, desired, now = () => new Date(), loader = thisLoader(), fresh = false } = options;
  const context: LoadContext = { connection, desired, now, progress: options.progress ?? silentProgress };
  const inputs = await findInputs(options.files);
  await openTarget(connection, desired);
  const ready: ReadyInput[] = [];
  for (const input of inputs) ready.push(await inspect(context, input));
  return whileLoading(connection, desired.database, loader, async () => {
    const repaired = await repairPublish(context);
    await leaveSampleData(context, fresh);
    const files = await loadAll(context, ready, options.force === true);
    return { database: desired.database, files, total: addUp(files), repaired };
  });
}

type ReadyInput = Readonly<
  ({ content: 'downloads' } & DownloadsInput) | ({ content: 'metadata' } & MetadataInput)
>;

async function inspect({ connection, desired }: LoadContext, input: Input): Promise<ReadyInput> {
  const facts =
    input.kind === 'file'
      ? await inspectFile(input.path)
      : await inspectUrl(connection, input.url, input.name);
  const name = input.kind === 'file' ? input.path : input.name;
  const table = filesTable(desired);
  return table !== undefined && isMetadata(facts.columns)
    ? { content: 'metadata', input, facts, mapping: mapMetadata(name, facts.columns, table) }
    : { content: 'downloads', input, facts, mapping: mapExport(name, facts.columns) };
}

/** Downloads file by file, then what is about uploads all at once; in the order the files were given. */
async function loadAll(
  context: LoadContext,
  ready: readonly ReadyInput[],
  force: boolean,
): Promise<readonly IngestedFile[]> {
  const before = await liveDownloads(context);
  const outcomes = new Map<ReadyInput, IngestedFile>();
  let downloads = 0;
  for (const one of ready) {
    if (one.content !== 'downloads') continue;
    const file = await loadOne(context, one, force);
    downloads += file.rowsLoaded;
    outcomes.set(one, file);
  }
  if (downloads > 0) await verifyLive(context, before + BigInt(downloads));
  const metadata = ready.filter((one) => one.content === 'metadata');
  const loaded = await ingestMetadata(context, metadata, force);
  for (const [index, one] of metadata.entries()) {
    outcomes.set(one, fileOutcome('metadata', one.input.name, loaded[index]?.counts));
  }
  return ready.flatMap((one) => outcomes.get(one) ?? []);
}

const fileOutcome = (
  content: IngestedFile['content'],
  name: string,
  counts: LoadCounts | undefined,
): IngestedFile =>
  counts === undefined
    ? { name, content, outcome: 'skipped', rowsRead: 0, rowsLoaded: 0, rejections: {} }
    : { name, content, outcome: 'loaded', ...counts };

async function leaveSampleData({ connection, desired }: LoadContext, fresh: boolean): Promise<void> {
  const target = await openTarget(connection, desired);
  if (target.sampleComment === undefined) return;
  if (target.rows > 0 && !fresh) {
    throw new DdlError({
      code: 'holds-sample-data',
      exitCode: exitCodes.sampleConflict,
      message: `The database ${desired.database} holds sample data; real downloads among it would make every number wrong.`,
      hint: 'Remove the sample data first with --fresh, or load into another --database.',
    });
  }
  await emptyTarget(connection, desired);
  await dropSampleEvents(connection, desired);
  await commentTarget(connection, desired, '');
}

async function loadOne(context: LoadContext, ready: DownloadsInput, force: boolean): Promise<IngestedFile> {
  const { connection, desired, now, progress } = context;
  const { database, schema } = desired;
  const { input, facts } = ready;
  const ledger = await readLedger(connection, database);
  const isKnown = ledger.some(
    ({ fingerprint, status }) => fingerprint === facts.fingerprint && status === 'done',
  );
  if (isKnown && !force) return fileOutcome('downloads', input.name, undefined);
  const counts = await loadBatch(context, {
    kind: 'ingest',
    source: input.name,
    fingerprint: facts.fingerprint,
    label: input.name,
    fillBase: (stagedBase) =>
      fillBase({
        connection,
        database,
        base: schema.base,
        stagedBase,
        ready,
        today: utcDateOf(now()),
        progress,
      }),
  });
  return fileOutcome('downloads', input.name, counts);
}

const liveDownloads = ({ connection, desired }: LoadContext): Promise<bigint> =>
  downloadsOf(connection, desired.database, desired.source, desired.schema.base);

async function verifyLive(context: LoadContext, expected: bigint): Promise<void> {
  const { connection, desired } = context;
  const found = await liveDownloads(context);
  if (found !== expected) {
    throw new DdlError({
      code: 'totals-differ',
      exitCode: exitCodes.verificationFailed,
      message: `${desired.database}.${desired.schema.base.name} should hold ${expected} downloads now and holds ${found}.`,
      hint: 'Something else wrote to it during the load.',
    });
  }
  await verifyTotals(connection, { ...desired, withFilter: false });
}

function addUp(files: readonly IngestedFile[]): IngestReport['total'] {
  const rejections: Record<string, number> = {};
  for (const file of files) {
    for (const [reason, count] of Object.entries(file.rejections)) {
      rejections[reason] = (rejections[reason] ?? 0) + count;
    }
  }
  const sum = (of: (file: IngestedFile) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    rowsRead: sum((file) => file.rowsRead),
    rowsLoaded: sum((file) => file.rowsLoaded),
    rowsRejected: Object.values(rejections).reduce((total, count) => total + count, 0),
    rejections,
  };
}
