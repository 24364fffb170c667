import { SAMPLE_MARK } from '../catalogue/sample-mark.ts';
import type { Schema } from '../catalogue/schema.ts';
import { createStatement, type Statement } from '../sql/statement.ts';
import type { UtcDate } from '../time/utc-date.ts';

/** A table as the server has it. */
export type DeployedTable = Readonly<{
  name: string;
  engine: string;
  /** Column → type. */
  columns: Readonly<Record<string, string>>;
  sortingKey: readonly string[];
  /** Expression rows are parted by, as the server writes it; absent or empty where all are together. */
  partitionKey?: string;
  /** Rows to a mark of the primary index; absent where the server does not say. */
  granule?: number;
  /** Absent where the server keeps no count, as for distributed tables. */
  rows?: number;
  comment: string;
}>;

/** A table beside the downloads as the server has it, and the database it is in. */
export type DeployedSideTable = DeployedTable & Readonly<{ database: string }>;

/** The tables of a schema that a server really has, by name. */
export type Deployment = Readonly<{
  schema: Schema;
  database: string;
  tables: Readonly<Record<string, DeployedTable>>;
  /** Side tables that are there with all columns queries need, by the name queries know them by. */
  sideTables: Readonly<Record<string, DeployedSideTable>>;
  /** Databases that side tables name as their own → which they are on this server. */
  otherDatabases?: Readonly<Record<string, string>>;
}>;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Days the data has. `asOf` is the last complete one; `lastDay` may be a day still running. */
export type Coverage = Readonly<{ firstDay: UtcDate; lastDay: UtcDate; asOf: UtcDate }>;

/** Whether the base table says that its rows are generated sample data. */
export const holdsSampleData = (deployment: Deployment): boolean =>
  deployment.tables[deployment.schema.base.name]?.comment.includes(SAMPLE_MARK) ?? false;

const SYSTEM_TABLES = `SELECT t.name AS name, t.engine AS engine, t.sorting_key AS sorting_key, t.partition_key AS partition_key, extract(t.engine_full, 'index_granularity = ([0-9]+)') AS granule, toString(t.total_rows) AS rows, t.comment AS comment, c.names AS column_names, c.types AS column_types
FROM system.tables AS t
INNER JOIN (SELECT table, groupArray(name) AS names, groupArray(type) AS types FROM system.columns WHERE database = {database:String} GROUP BY table) AS c ON c.table = t.name
WHERE t.database = {database:String}`;

/**
 * Asks the server which tables it has: `SELECT … FROM system.tables INNER JOIN (… system.columns …) WHERE database = …`.
 * Its rows go to `readDeployment`.
 */
export const deploymentStatement = (database: string): Statement =>
  createStatement(SYSTEM_TABLES, { database });

/**
 * Reads the rows of `deploymentStatement`: `{name, engine, sorting_key, partition_key, granule, rows, comment, column_names,
 * column_types}`.
 * `others` has, by the databases that side tables name as their own, which database that is here and its rows.
 */
export function readDeployment(
  schema: Schema,
  database: string,
  rows: Rows,
  others: Readonly<Record<string, Readonly<{ database: string; rows: Rows }>>> = {},
): Deployment {
  const tables = readTables(rows);
  const sideTables = Object.entries(schema.sideTables).flatMap(
    ([key, definition]): [string, DeployedSideTable][] => {
      const other = definition.database === undefined ? undefined : others[definition.database];
      const table = (definition.database === undefined ? tables : readTables(other?.rows ?? []))[
        definition.name
      ];
      const isWhole = definition.required.every((column) => Object.hasOwn(table?.columns ?? {}, column));
      return table === undefined || !isWhole
        ? []
        : [[key, { ...table, database: other?.database ?? database }]];
    },
  );
  const otherDatabases = Object.fromEntries(
    Object.entries(others).map(([name, other]) => [name, other.database]),
  );
  return { schema, database, tables, sideTables: Object.fromEntries(sideTables), otherDatabases };
}

function readTables(rows: Rows): Deployment['tables'] {
  const tables = rows.map((row): DeployedTable => {
    const names = row.column_names as readonly string[];
    const types = row.column_types as readonly string[];
    return {
      name: String(row.name),
      engine: String(row.engine),
      columns: Object.fromEntries(names.map((name, i) => [name, types[i] ?? ''])),
      sortingKey: splitSortingKey(String(row.sorting_key)),
      ...(row.partition_key === undefined ? {} : { partitionKey: String(row.partition_key) }),
      ...(Number(row.granule) > 0 ? { granule: Number(row.granule) } : {}),
      ...(row.rows === null ? {} : { rows: Number(row.rows) }),
      comment: String(row.comment ?? ''),
    };
  });
  return Object.fromEntries(tables.map((table) => [table.name, table]));
}

/** `system.tables` writes a key of one column with or without parentheses, depending on how it was declared. */
const splitSortingKey = (text: string): readonly string[] => {
  const inner = text.replace(/^\(([^()]*)\)$/, '$1').trim();
  return inner === '' || inner === 'tuple()'
    ? []
    : inner.split(',').map((part) => part.trim().replace(/^`(.*)`$/, '$1'));
};
