import type { Schema } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { createObject } from '../render/create-object.ts';
import { type DesiredSchema, tableObject } from '../schema/desired-schema.ts';
import type { TableObject } from '../schema/schema-object.ts';

const PREFIX = '_staging_';

/** The table in which a table's new rows are prepared. */
export const stagingName = (table: string): string => `${PREFIX}${table}`;

/** The schema with every table replaced by its staging table: its rollups' SELECTs read the staged base table. */
export const stagedSchema = (schema: Schema): Schema => ({
  ...schema,
  base: { ...schema.base, name: stagingName(schema.base.name) },
  rollups: schema.rollups.map((rollup) => ({ ...rollup, name: stagingName(rollup.name) })),
});

/** Makes an empty staging table for each of the tables. */
export async function createStaging(
  connection: Connection,
  database: string,
  tables: readonly TableObject[],
): Promise<void> {
  for (const table of tables) {
    const staged = { ...table, name: stagingName(table.name) };
    await connection.command(createObject(database, staged, connection.version));
  }
}

/** Drops the staging table of a table, where there is one. */
export const dropStagingOf = (connection: Connection, database: string, table: string): Promise<void> =>
  connection.command(`DROP TABLE IF EXISTS ${quoteTable(database, stagingName(table))} SYNC`);

/** The base table and the rollup tables of a schema. */
export const dataTables = ({ schema }: DesiredSchema): readonly TableObject[] =>
  [schema.base, ...schema.rollups].map(tableObject);

/** Names of the staging tables a database has. */
export async function listStaging(connection: Connection, database: string): Promise<readonly string[]> {
  const rows = await connection.rows<{ name: string }>(
    'SELECT name FROM system.tables WHERE database = {database:String} AND startsWith(name, {prefix:String}) ORDER BY name',
    { database, prefix: PREFIX },
  );
  return rows.map(({ name }) => name);
}

/** Drops every staging table of a database, whoever left it. */
export async function dropStaging(connection: Connection, database: string): Promise<void> {
  for (const name of await listStaging(connection, database)) {
    await connection.command(`DROP TABLE IF EXISTS ${quoteTable(database, name)} SYNC`);
  }
}
