import { SAMPLE_MARK } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { describeChange } from '../apply-changes.ts';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { actualSchema } from '../schema/actual-schema.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { diffSchema } from '../schema/diff-schema.ts';
import { LEDGER } from '../schema/ledger-table.ts';

/** What the base table holds before a load. */
export type LoadTarget = Readonly<{
  rows: number;
  /** Its comment, where that says it holds sample data. */
  sampleComment: string | undefined;
}>;

/** Checks that the schema is applied and says what its base table holds. Throws DdlError `schema-not-applied`. */
export async function openTarget(connection: Connection, desired: DesiredSchema): Promise<LoadTarget> {
  const actual = await actualSchema(connection, desired.database);
  const [first] = diffSchema(desired, actual);
  if (first !== undefined) {
    throw new DdlError({
      code: 'schema-not-applied',
      exitCode: exitCodes.schemaNotApplied,
      message: `The database ${desired.database} does not have the ${desired.name} schema yet: ${describeChange(first)}.`,
      hint: `Run downpour-ddl apply --schema ${desired.name} --database ${desired.database} first.`,
    });
  }
  const base = actual.objects[desired.schema.base.name];
  const comment = base?.comment ?? '';
  return { rows: base?.rows ?? 0, sampleComment: comment.includes(SAMPLE_MARK) ? comment : undefined };
}

/** `ALTER TABLE base MODIFY COMMENT '…'`. */
export const commentBase = (
  connection: Connection,
  { database, schema }: DesiredSchema,
  comment: string,
): Promise<void> =>
  connection.command(
    `ALTER TABLE ${quoteTable(database, schema.base.name)} MODIFY COMMENT '${comment.replaceAll("'", '')}'`,
  );

/** Empties every table that holds downloads, and the ledger. */
export async function emptyTarget(
  connection: Connection,
  { database, schema }: DesiredSchema,
): Promise<void> {
  for (const name of [...schema.rollups.map((rollup) => rollup.name), schema.base.name, LEDGER]) {
    await connection.command(`TRUNCATE TABLE ${quoteTable(database, name)}`);
  }
}
