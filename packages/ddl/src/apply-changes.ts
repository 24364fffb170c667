import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Connection } from './connect.ts';
import { DdlError } from './ddl-error.ts';
import { exitCodes } from './exit-codes.ts';
import { fillRollup, monthSpans } from './load/fill-rollup.ts';
import { attachAll } from './load/publish.ts';
import { createStaging, stagingName } from './load/staging.ts';
import { verifyTotals } from './load/verify-totals.ts';
import { eachWithProgress, type Progress, silentProgress } from './progress.ts';
import { createDatabase, createObject } from './render/create-object.ts';
import { actualSchema } from './schema/actual-schema.ts';
import { type DesiredSchema, tableObject } from './schema/desired-schema.ts';
import { type Change, diffSchema, type RefusedChange } from './schema/diff-schema.ts';

/** The changes among `changes` that are never made, because rows would have to be written anew or lost. */
export const refusedChanges = (changes: readonly Change[]): readonly RefusedChange[] =>
  changes.filter((change) => change.kind === 'alter');

/**
 * Makes the changes in their order, then reads the schema again. Nothing is done if one of them is refused. A rollup is
 * backfilled through a staging table, so that it is either empty or complete.
 *
 * Throws DdlError `destructive-change-refused`, `totals-differ`, `schema-differs`.
 */
export async function applyChanges(
  connection: Connection,
  desired: DesiredSchema,
  changes: readonly Change[],
  progress: Progress = silentProgress,
): Promise<void> {
  refuse(desired, refusedChanges(changes));
  if (changes.length === 0) return;
  for (const change of changes) await applyChange(connection, desired, change, progress);
  await verifyBackfills(connection, desired, changes);
  const left = diffSchema(desired, await actualSchema(connection, desired.database));
  const [first] = left;
  if (first !== undefined) {
    throw new DdlError({
      code: 'schema-differs',
      exitCode: exitCodes.verificationFailed,
      message: `After applying, ${desired.database} still differs: ${describeChange(first)}.`,
      hint: 'Another program may be changing it at the same time; apply again.',
    });
  }
}

/** A change in words: `create table x`. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'create-database':
      return `create database ${change.name}`;
    case 'create':
      return `create ${change.object.kind.replace('-', ' ')} ${change.name}`;
    case 'add-column':
      return `add column ${change.column} ${change.type} to ${change.name}`;
    case 'backfill':
      return `backfill ${change.name} from the base table`;
    case 'alter':
      return `${change.name}: ${change.reason}`;
  }
}

function refuse(desired: DesiredSchema, refused: readonly RefusedChange[]): void {
  const [first] = refused;
  if (first === undefined) return;
  const list = refused.map((change) => `\n  ${change.name}: ${change.reason} (${change.risk})`).join('');
  throw new DdlError({
    code: 'destructive-change-refused',
    exitCode: exitCodes.destructiveChangeRefused,
    message: `Nothing was changed: ${refused.length === 1 ? 'one object' : `${refused.length} objects`} of ${desired.database} cannot be changed without rewriting or losing rows.${list}`,
    hint: [...new Set(refused.map((change) => change.remedy))].join('\n'),
  });
}

async function applyChange(
  connection: Connection,
  desired: DesiredSchema,
  change: Change,
  progress: Progress,
): Promise<void> {
  const { database } = desired;
  switch (change.kind) {
    case 'create-database':
      return connection.command(createDatabase(change.name));
    case 'create':
      return connection.command(createObject(database, change.object, connection.version));
    case 'add-column':
      return connection.command(
        `ALTER TABLE ${quoteTable(database, change.name)} ADD COLUMN ${quoteIdentifier(change.column)} ${change.type}`,
      );
    case 'backfill':
      return backfill(connection, desired, change.name, progress);
    case 'alter':
      return;
  }
}

async function backfill(
  connection: Connection,
  desired: DesiredSchema,
  name: string,
  progress: Progress,
): Promise<void> {
  const { database, schema, source } = desired;
  const rollup = schema.rollups.find((candidate) => candidate.name === name);
  if (rollup === undefined) return;
  const table = tableObject(rollup);
  const into = stagingName(name);
  await connection.command(`DROP TABLE IF EXISTS ${quoteTable(database, into)} SYNC`);
  await createStaging(connection, database, [table]);
  const spans = await monthSpans(connection, database, schema.base.name, source.timeColumn);
  await eachWithProgress(progress, `Backfill ${name}`, spans, (span) =>
    fillRollup(connection, { source, schema, rollup, database, into, spans: [span] }),
  );
  await attachAll(connection, database, name);
  await connection.command(`DROP TABLE IF EXISTS ${quoteTable(database, into)} SYNC`);
}

async function verifyBackfills(
  connection: Connection,
  desired: DesiredSchema,
  changes: readonly Change[],
): Promise<void> {
  const { database, source, schema } = desired;
  const names = new Set(changes.flatMap((change) => (change.kind === 'backfill' ? [change.name] : [])));
  const rollups = schema.rollups.filter(({ name }) => names.has(name));
  await verifyTotals(connection, { database, source, schema, rollups, withFilter: true });
}
