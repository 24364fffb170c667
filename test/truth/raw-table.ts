import type { Engine } from './engine.ts';
import { generateEvents, type RawEvent } from './generate-events.ts';
import { type Downloaded, generateFiles, type RawFile } from './generate-files.ts';
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
  /** Uploaded files, one row per file and some twice, in no order; as tables tell them that know of yanked files. */
  files: readonly RawFile[];
  /** The same as tables tell them that do not. */
  filesAsExported: readonly RawFile[];
  /** Events of the repositories `acme/<package>`. */
  events: readonly RawEvent[];
  /** Packages that have files, and ones that have events. */
  packagesOf: Readonly<Record<'files' | 'events', readonly string[]>>;
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
  return describe(engine, seed);
}

/** Fills the raw table with the rows of BigQuery's export: only the two leading parts of a Python version count. */
export async function loadParquetRows(engine: Engine, seed: string, glob: string): Promise<RawTable> {
  await createRawTable(engine);
  await engine.command(
    `INSERT INTO ${TABLE} SELECT toDate(timestamp), file.project, file.version, ifNull(country_code, ''), arrayStringConcat(arraySlice(splitByChar('.', ifNull(python, '')), 1, 2), '.'), ifNull(system.name, ''), ifNull(installer.name, ''), file.type, '', sipHash64(timestamp, file.filename, installer.version) % ${BATCHES} FROM file('${glob}', Parquet)`,
  );
  return describe(engine, seed);
}

/** Packages that have files, and versions of each: the most downloaded. */
const FILED_PACKAGES = 200;
const FILED_VERSIONS = 20;

async function describe(engine: Engine, seed: string): Promise<RawTable> {
  const { rows } = await engine.ask(
    `SELECT toString(project) AS name, toString(min(date)) AS first, toString(max(date)) AS last, toString(count()) AS downloads FROM ${TABLE} GROUP BY name ORDER BY name`,
  );
  const days = (column: string): readonly string[] => rows.map((row) => String(row[column])).sort();
  const [firstDay = ''] = days('first');
  const lastDay = days('last').at(-1) ?? '';
  const downloaded = await readDownloaded(engine);
  const files = generateFiles(seed, downloaded, { from: firstDay, to: lastDay });
  const watched = downloaded.map(({ name }) => name);
  return {
    table: TABLE,
    rows: rows.reduce((sum, row) => sum + Number(row.downloads), 0),
    firstDay,
    lastDay,
    batches: BATCHES,
    firstDays: new Map(rows.map((row) => [String(row.name), String(row.first)])),
    files,
    filesAsExported: files.map((file) => ({ ...file, yanked: null })),
    events: generateEvents(seed, watched, { from: firstDay, to: lastDay }),
    packagesOf: { files: [...new Set(files.map(({ name }) => normalised(name)))], events: watched },
  };
}

/** A name as PEP 503 has it. */
export const normalised = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

async function readDownloaded(engine: Engine): Promise<readonly Downloaded[]> {
  const cells = await engine.cells(
    `SELECT project, version, min(date) FROM ${TABLE} WHERE project IN (SELECT project FROM ${TABLE} GROUP BY project ORDER BY count() DESC, project LIMIT ${FILED_PACKAGES}) GROUP BY project, version ORDER BY project, count() DESC, version LIMIT ${FILED_VERSIONS} BY project`,
  );
  const versions = new Map<string, Map<string, string>>();
  for (const [name, version, first] of cells) {
    const known = versions.get(String(name)) ?? new Map<string, string>();
    versions.set(String(name), known.set(String(version), String(first)));
  }
  return [...versions].map(([name, seen]) => ({ name, versions: seen }));
}
