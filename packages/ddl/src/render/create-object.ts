import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { SchemaObject, TableObject } from '../schema/schema-object.ts';

/** ``CREATE DATABASE IF NOT EXISTS `name` ``. */
export const createDatabase = (database: string): string =>
  `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(database)}`;

/** `CREATE TABLE`, `CREATE MATERIALIZED VIEW … TO … AS SELECT …` or `CREATE DICTIONARY`, each `IF NOT EXISTS`. */
export function createObject(database: string, object: SchemaObject): string {
  const name = quoteTable(database, object.name);
  switch (object.kind) {
    case 'table':
      return createTable(database, object);
    case 'materialized-view':
      return `CREATE MATERIALIZED VIEW IF NOT EXISTS ${name} TO ${quoteTable(database, object.target)} AS ${object.select}`;
    case 'dictionary':
      return `CREATE DICTIONARY IF NOT EXISTS ${name} ${object.definition}`;
  }
}

function createTable(database: string, table: TableObject): string {
  const columns = table.columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${type}`);
  const sortingKey = table.sortingKey.map(quoteIdentifier);
  return [
    `CREATE TABLE IF NOT EXISTS ${quoteTable(database, table.name)}`,
    `(\n${columns.join(',\n')}\n)`,
    `ENGINE = ${table.engine}`,
    ...(table.partitionBy === '' ? [] : [`PARTITION BY ${table.partitionBy}`]),
    `ORDER BY ${orderBy(sortingKey)}`,
    ...(table.indexGranularity === undefined
      ? []
      : [`SETTINGS index_granularity = ${table.indexGranularity}`]),
  ].join('\n');
}

/** One column stands without brackets, as ClickHouse would show them as part of the key. */
function orderBy(columns: readonly string[]): string {
  const [first] = columns;
  if (first === undefined) return 'tuple()';
  return columns.length === 1 ? first : `(${columns.join(', ')})`;
}
