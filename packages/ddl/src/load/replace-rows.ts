import { randomUUID } from 'node:crypto';
import type { SideTable } from '@downpour/core';
import { tableObject } from '../schema/desired-schema.ts';
import { type LedgerBatch, recordBatches } from './ledger.ts';
import type { LoadContext, LoadCounts } from './load-batch.ts';
import { planReplace, publishStep } from './publish.ts';
import { createStaging, dropStaging, stagingName } from './staging.ts';

/** A file whose rows a replacement has. */
export type ReplacedSource = Readonly<{ source: string; fingerprint: string; counts: LoadCounts }>;

/**
 * Replaces all rows of a table at once: `fill` prepares every row the table is to have in its staging table, then the one
 * partition is replaced. The ledger has an entry for each source, before and after. Staging tables are dropped at the end,
 * except after a replacement that broke off, which needs them. Where `fill` gives no row to load, the table stays as it is.
 */
export async function replaceRows(
  context: LoadContext,
  table: SideTable,
  fill: (staged: string) => Promise<readonly ReplacedSource[]>,
): Promise<readonly ReplacedSource[]> {
  const { connection, desired, now } = context;
  const { database } = desired;
  await dropStaging(connection, database);
  let isPublishing = false;
  try {
    await createStaging(connection, database, [tableObject(table)]);
    const sources = await fill(stagingName(table.name));
    const isEmpty = sources.every(({ counts }) => counts.rowsLoaded === 0);
    const steps = isEmpty ? [] : [await planReplace(connection, database, table.name)];
    const entries = (status: LedgerBatch['status']): readonly LedgerBatch[] =>
      sources.map(({ source, fingerprint, counts }, index) => ({
        ...{ batch: `${batch}-${index}`, status, kind: 'ingest', source, fingerprint, ...counts, steps },
      }));
    const batch = randomUUID();
    await recordBatches(connection, database, entries('publishing'), now());
    isPublishing = true;
    for (const step of steps) await publishStep(connection, database, step);
    await recordBatches(connection, database, entries('done'), now());
    isPublishing = false;
    return sources;
  } finally {
    if (!isPublishing) await dropStaging(connection, database);
  }
}
