import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { type LedgerBatch, readLedger, recordBatch } from './ledger.ts';
import type { LoadContext } from './load-batch.ts';
import { type PublishStep, publishStep, stepState } from './publish.ts';
import { dropStaging, listStaging, stagingName } from './staging.ts';

/** What was done about a publish that had broken off. */
export type Repair = Readonly<{ source: string; outcome: 'finished' | 'undone' }>;

/**
 * Finishes a publish that broke off: partitions the tables do not hold yet are attached from the staging tables. Where
 * none was attached and the staging tables are gone, the batch counts as never loaded. Throws DdlError
 * `publish-interrupted` when neither can be told apart.
 */
export async function repairPublish(context: LoadContext): Promise<readonly Repair[]> {
  const { connection, desired } = context;
  const batches = await readLedger(connection, desired.database);
  const repairs: Repair[] = [];
  for (const batch of batches.filter(({ status }) => status === 'publishing')) {
    repairs.push({ source: batch.source, outcome: await repairBatch(context, batch) });
  }
  if (repairs.length > 0) await dropStaging(connection, desired.database);
  return repairs;
}

async function repairBatch(context: LoadContext, batch: LedgerBatch): Promise<Repair['outcome']> {
  const { connection, desired, now } = context;
  const { database } = desired;
  const states = await Promise.all(
    batch.steps.map(async (step) => ({ step, state: await stepState(connection, desired, step) })),
  );
  const unclear = states.find(({ state }) => state === 'unclear');
  if (unclear !== undefined) throw cannotRepair(database, batch, unclear.step);
  const open = states.filter(({ state }) => state === 'open').map(({ step }) => step);
  const staging = new Set(await listStaging(connection, database));
  const missing = open.find((step) => !staging.has(stagingName(step.table)));
  if (missing !== undefined) {
    if (states.some(({ state }) => state === 'done')) throw cannotRepair(database, batch, missing);
    await recordBatch(connection, database, { ...batch, status: 'undone' }, now());
    return 'undone';
  }
  for (const step of open) await publishStep(connection, database, step);
  await recordBatch(connection, database, { ...batch, status: 'done' }, now());
  return 'finished';
}

const cannotRepair = (database: string, batch: LedgerBatch, step: PublishStep): DdlError =>
  new DdlError({
    code: 'publish-interrupted',
    exitCode: exitCodes.publishInterrupted,
    message: `Loading ${batch.source} into ${database} broke off while its rows were published, and the table ${step.table} (partition ${step.partition}) was changed since, so it cannot be told whether it has them.`,
    hint: 'Load into a new database: downpour-ddl apply and ingest with another --database, then drop this one.',
  });
