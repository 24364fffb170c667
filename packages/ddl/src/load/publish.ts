import type { TableDefinition } from '@downpour/core';
import { aggregateExpression, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { stagingName } from './staging.ts';
import { rowsAre } from './verify-totals.ts';

/**
 * One partition to attach. `before` is what the target's partition held and `staged` what is added, in downloads; a table
 * that stores no downloads can be attached twice without changing what it says, and has neither. A step that `replaces`
 * puts the staged rows in the place of those that are there, and counts rows.
 */
export type PublishStep = Readonly<{
  table: string;
  partition: string;
  before?: string;
  staged?: string;
  replaces?: true;
}>;

/** The partitions of the staging tables, with the totals that tell later whether a step was done. */
export async function planPublish(
  connection: Connection,
  desired: DesiredSchema,
): Promise<readonly PublishStep[]> {
  const { database, schema } = desired;
  const steps: PublishStep[] = [];
  for (const table of [...schema.rollups, schema.base]) {
    const partitions = await partitionsOf(connection, database, stagingName(table.name));
    const staged = await partitionTotals(connection, desired, table, stagingName(table.name), partitions);
    const before = await partitionTotals(connection, desired, table, table.name, partitions);
    for (const partition of partitions) {
      steps.push({
        table: table.name,
        partition,
        ...(staged === undefined || before === undefined
          ? {}
          : { before: before.get(partition) ?? '0', staged: staged.get(partition) ?? '0' }),
      });
    }
  }
  return steps;
}

/** The replacement of all rows of a table without partitions by those of its staging table. */
export async function planReplace(
  connection: Connection,
  database: string,
  table: string,
): Promise<PublishStep> {
  const before = await rowsOf(connection, database, table);
  const staged = await rowsOf(connection, database, stagingName(table));
  return { table, partition: 'all', before, staged, replaces: true };
}

async function rowsOf(connection: Connection, database: string, table: string): Promise<string> {
  const [row] = await connection.rows<{ total: string }>(
    `SELECT toString(count()) AS total FROM ${quoteTable(database, table)}`,
  );
  return row?.total ?? '0';
}

/**
 * ``ALTER TABLE t ATTACH PARTITION ID 'p' FROM _staging_t``, or `REPLACE`: all of the partition's rows at once; views see
 * nothing of it.
 */
export const publishStep = (connection: Connection, database: string, step: PublishStep): Promise<void> =>
  connection.command(
    `ALTER TABLE ${quoteTable(database, step.table)} ${step.replaces ? 'REPLACE' : 'ATTACH'} PARTITION ID '${step.partition}' FROM ${quoteTable(database, stagingName(step.table))}`,
  );

/** Attaches every partition of a table's staging table. */
export async function attachAll(connection: Connection, database: string, table: string): Promise<void> {
  for (const partition of await partitionsOf(connection, database, stagingName(table))) {
    await publishStep(connection, database, { table, partition });
  }
}

/** Whether the target's partition already holds the step's rows: `unclear` when it holds neither amount. */
export async function stepState(
  connection: Connection,
  desired: DesiredSchema,
  step: PublishStep,
): Promise<'open' | 'done' | 'unclear'> {
  const { schema, database } = desired;
  if (step.replaces) {
    const rows = await rowsOf(connection, database, step.table);
    if (rows === step.before) return 'open';
    return rows === step.staged ? 'done' : 'unclear';
  }
  const table = [schema.base, ...schema.rollups].find(({ name }) => name === step.table);
  if (table === undefined) return 'unclear';
  if (step.before === undefined || step.staged === undefined) return 'open';
  const totals = await partitionTotals(connection, desired, table, table.name, [step.partition]);
  const now = BigInt(totals?.get(step.partition) ?? '0');
  if (now === BigInt(step.before)) return 'open';
  return now === BigInt(step.before) + BigInt(step.staged) ? 'done' : 'unclear';
}

async function partitionsOf(
  connection: Connection,
  database: string,
  table: string,
): Promise<readonly string[]> {
  const rows = await connection.rows<{ id: string }>(
    'SELECT DISTINCT partition_id AS id FROM system.parts WHERE database = {database:String} AND table = {table:String} AND active ORDER BY id',
    { database, table },
  );
  return rows.map(({ id }) => id);
}

async function partitionTotals(
  connection: Connection,
  desired: DesiredSchema,
  table: TableDefinition,
  name: string,
  partitions: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const sql = aggregateExpression(desired.source, 'downloads', table, rowsAre(table));
  if (sql === undefined || (table.name !== desired.schema.base.name && rowsAre(table) === 'events')) {
    return undefined;
  }
  const rows = await connection.rows<{ id: string; total: string }>(
    `SELECT _partition_id AS id, toString(${sql}) AS total FROM ${quoteTable(desired.database, name)} WHERE _partition_id IN {partitions:Array(String)} GROUP BY id`,
    { partitions },
  );
  return new Map(rows.map(({ id, total }) => [id, total]));
}
