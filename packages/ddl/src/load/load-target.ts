import { SAMPLE_MARK, type SideTable } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { describeChange } from '../apply-changes.ts';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { actualSchema } from '../schema/actual-schema.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { diffSchema } from '../schema/diff-schema.ts';
import { LEDGER } from '../schema/ledger-table.ts';

/** What the base table, and the table of uploaded files, hold before a load. */
export type LoadTarget = Readonly<{
  rows: number;
  /** Its comment, where that says it holds sample data. */
  sampleComment: string | undefined;
  files: Readonly<{ rows: number; isSample: boolean }>;
}>;

/** The table of uploaded files of a schema, where it has one in its own database. */
export const filesTable = ({ schema }: DesiredSchema): SideTable | undefined => schema.sideTables.files;

/** Checks that the schema is applied and says what it holds. Throws DdlError `schema-not-applied`. */
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
  const files = actual.objects[filesTable(desired)?.name ?? ''];
  return {
    rows: base?.rows ?? 0,
    sampleComment: comment.includes(SAMPLE_MARK) ? comment : undefined,
    files: { rows: files?.rows ?? 0, isSample: files?.comment.includes(SAMPLE_MARK) === true },
  };
}

/** `ALTER TABLE base MODIFY COMMENT '…'`, and the same for the table of uploaded files. */
export async function commentTarget(
  connection: Connection,
  desired: DesiredSchema,
  comment: string,
): Promise<void> {
  const { database, schema } = desired;
  const files = filesTable(desired);
  for (const name of [schema.base.name, ...(files === undefined ? [] : [files.name])]) {
    await connection.command(
      `ALTER TABLE ${quoteTable(database, name)} MODIFY COMMENT '${comment.replaceAll("'", '')}'`,
    );
  }
}

/** Empties every table that holds downloads or uploaded files, and the ledger. */
export async function emptyTarget(connection: Connection, desired: DesiredSchema): Promise<void> {
  const { database, schema } = desired;
  const files = filesTable(desired);
  const tables = [...schema.rollups, schema.base, ...(files === undefined ? [] : [files])];
  for (const name of [...tables.map((table) => table.name), LEDGER]) {
    await connection.command(`TRUNCATE TABLE ${quoteTable(database, name)}`);
  }
}
