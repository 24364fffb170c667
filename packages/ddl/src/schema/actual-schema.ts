import type { Connection } from '../connect.ts';
import { canonicalSql, type ObjectColumn, type SchemaObject, type TableObject } from './schema-object.ts';

/** An object the server has, and the rows it stores. */
export type ActualObject = Readonly<{ object: SchemaObject; rows: number; comment: string }>;

/** What a database holds. */
export type ActualSchema = Readonly<{
  database: string;
  exists: boolean;
  objects: Readonly<Record<string, ActualObject>>;
}>;

type TableRow = {
  name: string;
  engine: string;
  engine_full: string;
  sorting_key: string;
  partition_key: string;
  as_select: string;
  create_table_query: string;
  rows: string;
  comment: string;
};

/** Reads what a database holds from `system.tables` and `system.columns`; a database that is missing holds nothing. */
export async function actualSchema(connection: Connection, database: string): Promise<ActualSchema> {
  const databases = await connection.rows(
    'SELECT name FROM system.databases WHERE name = {database:String}',
    { database },
  );
  const tables = await connection.rows<TableRow>(
    `SELECT name, engine, engine_full, sorting_key, partition_key, as_select, create_table_query,
  toString(ifNull(total_rows, 0)) AS rows, comment
FROM system.tables WHERE database = {database:String}`,
    { database },
  );
  const columns = await connection.rows<{ table: string; name: string; type: string }>(
    'SELECT table, name, type FROM system.columns WHERE database = {database:String} ORDER BY table, position',
    { database },
  );
  const columnsOf = (table: string): readonly ObjectColumn[] =>
    columns.filter((column) => column.table === table).map(({ name, type }) => ({ name, type }));
  return {
    database,
    exists: databases.length > 0,
    objects: Object.fromEntries(
      tables.map((row) => [
        row.name,
        { object: objectOf(row, columnsOf(row.name)), rows: Number(row.rows), comment: row.comment },
      ]),
    ),
  };
}

function objectOf(row: TableRow, columns: readonly ObjectColumn[]): SchemaObject {
  const { name } = row;
  if (row.engine === 'MaterializedView') {
    return {
      kind: 'materialized-view',
      name,
      target: targetOf(row.create_table_query),
      select: canonicalSql(row.as_select),
    };
  }
  if (row.engine === 'Dictionary') return { kind: 'dictionary', name, definition: '' };
  return {
    kind: 'table',
    name,
    columns,
    engine: engineOf(row.engine, row.engine_full),
    sortingKey: splitKey(row.sorting_key),
    partitionBy: row.partition_key,
    ...granularityOf(row.engine_full),
  };
}

function targetOf(createQuery: string): string {
  const match = /\sTO\s+(?:(?:`[^`]+`|\w+)\.)?(?:`([^`]+)`|(\w+))/.exec(createQuery);
  return match?.[1] ?? match?.[2] ?? '';
}

/** The engine with the arguments that decide what it stores: replication paths are left out. */
function engineOf(engine: string, full: string): string {
  const name = engine.replace(/^(Replicated|Shared)/, '');
  const inner = new RegExp(`^${engine}\\(([^)]*)\\)`).exec(full)?.[1] ?? '';
  const kept = inner
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith("'"));
  return kept.length === 0 ? name : `${name}(${kept.join(', ')})`;
}

const granularityOf = (full: string): Pick<TableObject, 'indexGranularity'> => {
  const rows = Number(/\bindex_granularity = (\d+)/.exec(full)?.[1] ?? USUAL_GRANULARITY);
  return rows === USUAL_GRANULARITY ? {} : { indexGranularity: rows };
};

const USUAL_GRANULARITY = 8192;

const splitKey = (key: string): readonly string[] =>
  key === ''
    ? []
    : key
        .replace(/^\((\w+)\)$/, '$1')
        .split(',')
        .map((part) => part.trim().replaceAll('`', ''));
