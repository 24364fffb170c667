import {
  pypiCatalogue,
  type Schema,
  type SideTable,
  type Source,
  type TableDefinition,
} from '@downpour/core';
import { rollupSelect } from '@downpour/core/sql';
import { clickpyDictionaries, clickpyTables } from './clickpy-tables.ts';
import { ledgerTable } from './ledger-table.ts';
import type { DictionaryObject, SchemaObject, TableObject, ViewObject } from './schema-object.ts';

/** Names of the schemas that can be provisioned. */
export type SchemaName = keyof typeof pypiCatalogue.schemas;

/** A schema in a database: what it should hold, and the definitions that say so. */
export type DesiredSchema = Readonly<{
  name: SchemaName;
  database: string;
  source: Source;
  schema: Schema;
  /** In the order they are made. */
  objects: readonly SchemaObject[];
}>;

export const schemaNames = Object.keys(pypiCatalogue.schemas) as readonly SchemaName[];

/**
 * The objects a schema needs, from the catalogue's definitions: the base table, a rollup table and a materialized view
 * `<rollup>_mv` each, the table of uploaded files, the ledger of what was loaded; for `clickpy` also its `countries` and
 * dictionaries.
 * The database is the schema's own unless given.
 */
export function desiredSchema(name: SchemaName, database?: string): DesiredSchema {
  const schema: Schema = pypiCatalogue.schemas[name];
  const { source } = pypiCatalogue;
  const inDatabase = database ?? schema.database;
  const views = schema.rollups.map(
    (rollup): ViewObject => ({
      kind: 'materialized-view',
      name: viewName(rollup.name),
      target: rollup.name,
      select: rollupSelect(source, schema, rollup, inDatabase),
    }),
  );
  const isClickpy = name === 'clickpy';
  const dictionaries: readonly DictionaryObject[] = isClickpy ? clickpyDictionaries(inDatabase) : [];
  return {
    name,
    database: inDatabase,
    source,
    schema,
    objects: [
      tableObject(schema.base),
      ...schema.rollups.map(tableObject),
      ...views,
      ...Object.values(schema.sideTables).flatMap((table) =>
        table.database === undefined ? [tableObject(table)] : [],
      ),
      ...(isClickpy ? clickpyTables : []),
      ...dictionaries,
      ledgerTable,
    ],
  };
}

/** The materialized view that feeds a rollup table. */
export const viewName = (rollup: string): string => `${rollup}_mv`;

/** A table of the catalogue as an object of the database. */
export const tableObject = (table: TableDefinition | SideTable): TableObject => ({
  kind: 'table',
  name: table.name,
  columns: Object.entries(table.columns).map(([name, type]) => ({ name, type })),
  engine: table.engine,
  sortingKey: table.sortingKey,
  partitionBy: table.partitionBy ?? '',
  ...('indexGranularity' in table ? { indexGranularity: table.indexGranularity } : {}),
  ...('wholeKeyInMemory' in table ? { wholeKeyInMemory: table.wholeKeyInMemory } : {}),
});
