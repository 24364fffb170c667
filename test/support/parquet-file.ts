import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Rows of an export as an SQL VALUES list: timestamp, project, version, type, country, installer, python, system, ci.
 * Each is SQL, such as `'requests'` or `NULL`.
 */
export type ExportRow = readonly [
  timestamp: string,
  project: string,
  version: string,
  type: string,
  country: string,
  installer: string,
  python: string,
  system: string,
  ci: string,
];

/** The columns of an export that carries `ci`, with all that BigQuery has as NULL-able. */
export const exportSelect = (rows: string): string =>
  `SELECT ts AS timestamp, country AS country_code, project,
    CAST((concat(project, '.whl'), project, version, type), 'Tuple(filename Nullable(String), project Nullable(String), version Nullable(String), type Nullable(String))') AS file,
    CAST((installer, '1.0'), 'Tuple(name Nullable(String), version Nullable(String))') AS installer, python,
    CAST((system, 'x'), 'Tuple(name Nullable(String), release Nullable(String))') AS system, ci
  FROM (${rows})`;

/** A SELECT of rows given as SQL values. */
export const valuesSelect = (rows: readonly ExportRow[]): string =>
  `SELECT * FROM values('ts Nullable(DateTime64(6, \\'UTC\\')), project Nullable(String), version Nullable(String), type Nullable(String), country Nullable(String), installer Nullable(String), python Nullable(String), system Nullable(String), ci Nullable(Bool)', ${rows.map((row) => `(${row.join(', ')})`).join(', ')})`;

/** Has ClickHouse write the rows of a SELECT as a Parquet file and gives its path. */
export async function writeParquet(
  url: string,
  folder: string,
  name: string,
  select: string,
): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: `${select} FORMAT Parquet` });
  if (!response.ok) throw new Error(await response.text());
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return path;
}
