import { pypiCatalogue, type Schema, type TableDefinition } from '@downpour/core';
import {
  type Coverage,
  coverageOf,
  type Deployment,
  deploymentStatement,
  extentStatement,
  readDeployment,
  readExtent,
} from '@downpour/core/planner';
import { quoteIdentifier, quoteTable, rollupSelect } from '@downpour/core/sql';
import { desiredSchema, renderSchema, type SchemaName } from '@downpour/ddl';
import { plusDays } from '../truth/calendar.ts';
import type { Engine } from '../truth/engine.ts';

/** Tables of a schema, filled, as the planner sees them. */
export type OpenSchema = Readonly<{ deployment: Deployment; coverage: Coverage }>;

/** Makes an empty database with the tables that `downpour-ddl apply` makes, without views: they are filled from cells. */
export async function createSchema(engine: Engine, name: SchemaName, database: string): Promise<void> {
  await engine.command(`DROP DATABASE IF EXISTS ${quoteIdentifier(database)}`);
  const desired = desiredSchema(name, database);
  const tables = desired.objects.filter(({ kind }) => kind === 'table');
  for (const statement of renderSchema({ ...desired, objects: tables })) await engine.command(statement);
}

export const tablesOf = (schema: Schema): readonly TableDefinition[] => [schema.base, ...schema.rollups];

/** Fills every rollup of `schema` from the cells in Downpour's base table. */
export async function fillRollups(
  engine: Engine,
  schema: Schema,
  database: string,
  cellsDatabase: string,
  onTable: () => void,
): Promise<void> {
  const { source, schemas } = pypiCatalogue;
  const fromCells: Schema = { ...schema, base: schemas.downpour.base };
  for (const rollup of schema.rollups) {
    await engine.command(
      `INSERT INTO ${quoteTable(database, rollup.name)} ${rollupSelect(source, fromCells, rollup, cellsDatabase)}`,
    );
    onTable();
  }
}

/** Merges every table to one part per partition. */
export async function mergeSchema(engine: Engine, schema: Schema, database: string): Promise<void> {
  for (const { name } of tablesOf(schema)) {
    await engine.command(`OPTIMIZE TABLE ${quoteTable(database, name)} FINAL`);
  }
}

/** The same cells loaded four times, then merged: four times the downloads in as many rows. */
export async function loadFourTimes(
  engine: Engine,
  name: SchemaName,
  from: string,
  to: string,
): Promise<void> {
  await createSchema(engine, name, to);
  const { rows } = await engine.ask(
    `SELECT DISTINCT table AS name, partition_id AS id FROM system.parts WHERE active AND database = '${from}'`,
  );
  for (const { name, id } of rows) {
    for (let load = 0; load < 4; load++) {
      await engine.command(
        `ALTER TABLE ${quoteTable(to, String(name))} ATTACH PARTITION ID '${String(id)}' FROM ${quoteTable(from, String(name))}`,
      );
    }
  }
  await mergeSchema(engine, pypiCatalogue.schemas[name], to);
}

/** Reads which tables there are and how many rows they hold. */
export async function readTables(engine: Engine, schema: Schema, database: string): Promise<Deployment> {
  const { sql, parameters } = deploymentStatement(database);
  return readDeployment(schema, database, (await engine.ask(sql, parameters)).rows);
}

/** The same, and which days they hold. */
export async function openSchema(engine: Engine, schema: Schema, database: string): Promise<OpenSchema> {
  const deployment = await readTables(engine, schema, database);
  const { sql, parameters } = extentStatement(pypiCatalogue.source, deployment);
  const extent = readExtent((await engine.ask(sql, parameters)).rows[0]);
  if (extent === undefined) throw new Error(`Database ${database} holds no rows to measure with.`);
  return { deployment, coverage: coverageOf(extent, plusDays(extent.lastDay, 1)) };
}

export const rowsOf = ({ deployment }: OpenSchema, table: string): number =>
  deployment.tables[table]?.rows ?? 0;
