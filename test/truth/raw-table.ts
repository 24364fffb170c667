import type { Engine } from './engine.ts';
import { BATCHES, generateRawRows } from './generate-raw-rows.ts';

/** The rows everything is compared with: one per download, as they came, in the order they came. */
export type RawTable = Readonly<{
  table: string;
  rows: number;
  firstDay: string;
  lastDay: string;
  batches: number;
  /** Package → its first day. */
  firstDays: ReadonlyMap<string, string>;
}>;

const TABLE = 'truth.raw';

async function createRawTable(engine: Engine): Promise<void> {
  await engine.command('DROP DATABASE IF EXISTS truth');
  await engine.command('CREATE DATABASE truth');
  await engine.command(
    `CREATE TABLE ${TABLE} (date Date, project LowCardinality(String), version LowCardinality(String), country_code LowCardinality(String), python_minor LowCardinality(String), system LowCardinality(String), installer LowCardinality(String), type LowCardinality(String), ci LowCardinality(String), batch UInt8) ENGINE = MergeTree ORDER BY tuple()`,
  );
}

/** Fills the raw table with generated rows; at `scale` 1 they are about 36,000. */
export async function loadGeneratedRows(engine: Engine, seed: string, scale: number): Promise<RawTable> {
  await createRawTable(engine);
  await engine.insert(TABLE, generateRawRows(seed, scale));
  return describe(engine);
}

/** Fills the raw table with the rows of BigQuery's export: only the two leading parts of a Python version count. */
export async function loadParquetRows(engine: Engine, glob: string): Promise<RawTable> {
  await createRawTable(engine);
  await engine.command(
    `INSERT INTO ${TABLE} SELECT toDate(timestamp), file.project, file.version, ifNull(country_code, ''), arrayStringConcat(arraySlice(splitByChar('.', ifNull(python, '')), 1, 2), '.'), ifNull(system.name, ''), ifNull(installer.name, ''), file.type, '', sipHash64(timestamp, file.filename, installer.version) % ${BATCHES} FROM file('${glob}', Parquet)`,
  );
  return describe(engine);
}

async function describe(engine: Engine): Promise<RawTable> {
  const { rows } = await engine.ask(
    `SELECT toString(project) AS name, toString(min(date)) AS first, toString(max(date)) AS last, toString(count()) AS downloads FROM ${TABLE} GROUP BY name`,
  );
  const days = (column: string): readonly string[] => rows.map((row) => String(row[column])).sort();
  return {
    table: TABLE,
    rows: rows.reduce((sum, row) => sum + Number(row.downloads), 0),
    firstDay: days('first')[0] ?? '',
    lastDay: days('last').at(-1) ?? '',
    batches: BATCHES,
    firstDays: new Map(rows.map((row) => [String(row.name), String(row.first)])),
  };
}
