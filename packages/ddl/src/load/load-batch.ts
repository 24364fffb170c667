import { randomUUID } from 'node:crypto';
import { quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { eachWithProgress, type Progress } from '../progress.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { fillRollup, spansOf } from './fill-rollup.ts';
import { type LedgerBatch, type Rejections, recordBatch } from './ledger.ts';
import { planPublish, publishStep } from './publish.ts';
import { type FilledTable, finestFirst, parentOf } from './rollup-parents.ts';
import { createStaging, dataTables, dropStaging, stagedSchema } from './staging.ts';
import { downloadsOf, verifyTotals } from './verify-totals.ts';

/** What a load read and what became of it. */
export type LoadCounts = Readonly<{ rowsRead: number; rowsLoaded: number; rejections: Rejections }>;

/** Everything a load needs besides its rows. */
export type LoadContext = Readonly<{
  connection: Connection;
  desired: DesiredSchema;
  progress: Progress;
  /** The present. */
  now: () => Date;
}>;

/**
 * Loads one batch so that it is in all tables or in none: `fillBase` fills the staged base table, the rollups are filled
 * from it, totals are compared, then every partition is attached to its table. The ledger says when publishing begins and
 * when it is done. Staging tables are dropped at the end, except after a publish that broke off, which needs them.
 */
export async function loadBatch(
  context: LoadContext,
  options: Readonly<{
    kind: LedgerBatch['kind'];
    source: string;
    fingerprint: string;
    /** Name in progress reports. */
    label: string;
    fillBase: (stagedBase: string) => Promise<LoadCounts>;
    beforePublish?: () => Promise<void>;
  }>,
): Promise<LoadCounts> {
  const { connection, desired, now } = context;
  const { database, schema } = desired;
  const { kind, source, fingerprint, label } = options;
  const staged = stagedSchema(schema);
  await dropStaging(connection, database);
  let isPublishing = false;
  try {
    await createStaging(connection, database, dataTables(desired));
    const counts = await options.fillBase(staged.base.name);
    await checkLoaded(context, counts);
    await fillRollups(context, label);
    await verifyTotals(connection, { ...desired, schema: staged, withFilter: true });
    const steps = counts.rowsLoaded === 0 ? [] : await planPublish(connection, desired);
    const entry = { batch: randomUUID(), kind, source, fingerprint, ...counts, steps };
    await options.beforePublish?.();
    await recordBatch(connection, database, { ...entry, status: 'publishing' }, now());
    isPublishing = true;
    await eachWithProgress(context.progress, `Publish ${label}`, steps, (step) =>
      publishStep(connection, database, step),
    );
    await recordBatch(connection, database, { ...entry, status: 'done' }, now());
    isPublishing = false;
    return counts;
  } finally {
    if (!isPublishing) await dropStaging(connection, database);
  }
}

async function fillRollups({ connection, desired, progress }: LoadContext, label: string): Promise<void> {
  const { database, schema, source } = desired;
  const staged = stagedSchema(schema);
  const base = { table: staged.base, rows: Number.POSITIVE_INFINITY };
  const filled: FilledTable[] = [];
  await eachWithProgress(
    progress,
    `Fill the rollups of ${label}`,
    finestFirst(staged.rollups),
    async (rollup) => {
      const from = { ...staged, base: parentOf(source, rollup, base, filled) };
      const spans = await spansOf(connection, database, from.base, source.timeColumn);
      await fillRollup(connection, { source, schema: from, rollup, database, into: rollup.name, spans });
      filled.push({ table: rollup, rows: await rowsIn(connection, database, rollup.name) });
    },
  );
}

async function rowsIn(connection: Connection, database: string, table: string): Promise<number> {
  const [row] = await connection.rows<{ rows: string }>(
    `SELECT toString(count()) AS rows FROM ${quoteTable(database, table)}`,
  );
  return Number(row?.rows ?? 0);
}

async function checkLoaded({ connection, desired }: LoadContext, counts: LoadCounts): Promise<void> {
  const { database, source, schema } = desired;
  const total = await downloadsOf(connection, database, source, stagedSchema(schema).base);
  const rejected = Object.values(counts.rejections).reduce((sum, count) => sum + count, 0);
  if (total === BigInt(counts.rowsLoaded) && counts.rowsRead === counts.rowsLoaded + rejected) return;
  throw new DdlError({
    code: 'rows-unaccounted',
    exitCode: exitCodes.verificationFailed,
    message: `Of ${counts.rowsRead} rows read, ${rejected} were rejected and ${total} are prepared; they do not add up, so nothing was published.`,
    hint: 'Load the file again; if it happens again, report it with the file.',
  });
}
