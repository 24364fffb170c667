import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Connection,
  connect,
  desiredSchema,
  type IngestReport,
  ingest,
  type SchemaName,
} from '@downpour/ddl';
import { applySchema } from './apply-schema.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from './embedded-clickhouse.ts';
import { exportSelect, writeParquet } from './parquet-file.ts';
import { runStatement, selectRows, selectValue } from './select-rows.ts';

/** The present, for loads in tests. */
export const now = (): Date => new Date('2026-08-01T12:00:00Z');

/** Each schema's base table and how its downloads are counted. */
export const bases = { downpour: ['downloads', 'sum(count)'], clickpy: ['pypi', 'count()'] } as const;

/** A ClickHouse to load into, a folder for Parquet files, and what loading needs. */
export type IngestScene = Readonly<{
  clickhouse: EmbeddedClickHouse;
  connection: Connection;
  folder: string;
  /** Writes the rows of a SELECT of plain columns as an export and gives the file's path. */
  parquet: (name: string, rows: string) => Promise<string>;
  /** Makes the database anew, with the schema and no rows. */
  emptyDatabase: (schema: SchemaName, database: string) => Promise<void>;
  load: (schema: SchemaName, database: string, files: readonly string[]) => Promise<IngestReport>;
  /** Downloads in the base table. */
  total: (schema: SchemaName, database: string) => Promise<unknown>;
  /** Staging tables and marks that a load left behind. */
  leftovers: (database: string) => Promise<readonly unknown[]>;
  close: () => Promise<void>;
}>;

/** A SELECT of `count` plain rows over two months. */
export const plain = (count: number, project = 'alpha'): string =>
  `SELECT toDateTime64('2026-05-20 00:00:00', 6, 'UTC') + number * 3600 AS ts, '${project}' AS project, toString(number % 3) AS version, 'sdist' AS type,
    'US' AS country, 'pip' AS installer, '3.12.1' AS python, 'Linux' AS system, CAST(NULL, 'Nullable(Bool)') AS ci FROM numbers(${count})`;

/** Starts ClickHouse and makes the folder. */
export async function ingestScene(): Promise<IngestScene> {
  const folder = await mkdtemp(join(tmpdir(), 'downpour-ingest-'));
  const clickhouse = await startEmbeddedClickHouse();
  const connection = await connect({ url: clickhouse.url });
  return {
    clickhouse,
    connection,
    folder,
    parquet: (name, rows) => writeParquet(clickhouse.url, folder, name, exportSelect(rows)),
    emptyDatabase: async (schema, database) => {
      await runStatement(clickhouse.url, `DROP DATABASE IF EXISTS ${database} SYNC`);
      await applySchema(connection, schema, database);
    },
    load: (schema, database, files) =>
      ingest({ connection, desired: desiredSchema(schema, database), files, now }),
    total: (schema, database) => {
      const [table, count] = bases[schema];
      return selectValue(clickhouse.url, `SELECT toUInt32(${count}) FROM ${database}.${table}`);
    },
    leftovers: (database) =>
      selectRows(
        clickhouse.url,
        `SELECT name FROM system.tables WHERE database = '${database}' AND startsWith(name, '_')`,
      ),
    close: async () => {
      await connection.close();
      await clickhouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
