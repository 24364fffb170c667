import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { isOlderVersion } from '../older-version.ts';
import type { SchemaObject, TableObject } from '../schema/schema-object.ts';

/** ``CREATE DATABASE IF NOT EXISTS `name` ``. */
export const createDatabase = (database: string): string =>
  `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(database)}`;

/**
 * `CREATE TABLE`, `CREATE MATERIALIZED VIEW … TO … AS SELECT …` or `CREATE DICTIONARY`, each `IF NOT EXISTS`, for a
 * server of that version; without one, for any since 24.2.
 */
export function createObject(database: string, object: SchemaObject, version?: string): string {
  const name = quoteTable(database, object.name);
  switch (object.kind) {
    case 'table':
      return createTable(database, object, version);
    case 'materialized-view':
      return `CREATE MATERIALIZED VIEW IF NOT EXISTS ${name} TO ${quoteTable(database, object.target)} AS ${object.select}`;
    case 'dictionary':
      return `CREATE DICTIONARY IF NOT EXISTS ${name} ${object.definition}`;
  }
}

function createTable(database: string, table: TableObject, version: string | undefined): string {
  const columns = table.columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${type}`);
  const sortingKey = table.sortingKey.map(quoteIdentifier);
  return [
    `CREATE TABLE IF NOT EXISTS ${quoteTable(database, table.name)}`,
    `(\n${columns.join(',\n')}\n)`,
    `ENGINE = ${table.engine}`,
    ...(table.partitionBy === '' ? [] : [`PARTITION BY ${table.partitionBy}`]),
    `ORDER BY ${orderBy(sortingKey)}`,
    ...settingsOf(table, version),
  ].join('\n');
}

/** The first version that leaves columns of a sorting key out of memory, and has the setting that keeps them. */
const LEAVES_KEYS_OUT = '24.2';

function settingsOf(table: TableObject, version: string | undefined): readonly string[] {
  const isKept =
    table.wholeKeyInMemory === true && (version === undefined || !isOlderVersion(version, LEAVES_KEYS_OUT));
  const settings = [
    ...(table.indexGranularity === undefined ? [] : [`index_granularity = ${table.indexGranularity}`]),
    ...(isKept ? ['primary_key_ratio_of_unique_prefix_values_to_skip_suffix_columns = 1'] : []),
  ];
  return settings.length === 0 ? [] : [`SETTINGS ${settings.join(', ')}`];
}

/** One column stands without brackets, as ClickHouse would show them as part of the key. */
function orderBy(columns: readonly string[]): string {
  const [first] = columns;
  if (first === undefined) return 'tuple()';
  return columns.length === 1 ? first : `(${columns.join(', ')})`;
}
