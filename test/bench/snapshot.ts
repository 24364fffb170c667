import { join } from 'node:path';
import type { Engine } from '../truth/engine.ts';

const DATABASE = 'snapshot';
export const DAILY = `${DATABASE}.daily`;
export const SHARES = `${DATABASE}.shares`;

/** Dimension → file of the snapshot and its column. */
const BREAKDOWNS = {
  version: ['version', 'version'],
  country: ['country', 'country'],
  python: ['python', 'python_version'],
  system: ['system', 'os'],
  installer: ['installer', 'installer'],
  type: ['filetype', 'file_type'],
} as const;

export type SharedDimension = keyof typeof BREAKDOWNS;
export const SHARED_DIMENSIONS = Object.keys(BREAKDOWNS) as readonly SharedDimension[];

/** A package and its downloads over all days of the snapshot. */
export type PackageTotal = Readonly<{ name: string; downloads: number }>;

/** Loads the real daily totals, and each package's real shares of 90 days: `snapshot.daily` and `snapshot.shares`. */
export async function loadSnapshot(engine: Engine, folder: string): Promise<readonly PackageTotal[]> {
  const file = (name: string): string => `file('${join(folder, 'clickpy-snapshot', name)}', Parquet)`;
  await engine.command(`DROP DATABASE IF EXISTS ${DATABASE}`);
  await engine.command(`CREATE DATABASE ${DATABASE}`);
  await engine.command(
    `CREATE TABLE ${DAILY} (project String, date Date, downloads UInt64) ENGINE = MergeTree ORDER BY (project, date)`,
  );
  await engine.command(
    `INSERT INTO ${DAILY} SELECT assumeNotNull(project), toDate(assumeNotNull(day)), toUInt64(assumeNotNull(downloads)) FROM ${file('pypi_daily_cache.parquet')}`,
  );
  await engine.command(
    `CREATE TABLE ${SHARES} (project String, dimension LowCardinality(String), value String, downloads UInt64) ENGINE = MergeTree ORDER BY (project, dimension, downloads)`,
  );
  for (const [dimension, [name, column]] of Object.entries(BREAKDOWNS)) {
    await engine.command(
      `INSERT INTO ${SHARES} SELECT assumeNotNull(project), '${dimension}', if(assumeNotNull(${column}) = 'unknown', '', assumeNotNull(${column})), toUInt64(assumeNotNull(downloads)) FROM ${file(`pypi_break_${name}.parquet`)} WHERE win = '90d' AND downloads > 0`,
    );
  }
  const { rows } = await engine.ask(
    `SELECT project AS name, toString(sum(downloads)) AS total FROM ${DAILY} WHERE project IN (SELECT project FROM ${SHARES} GROUP BY project HAVING uniqExact(dimension) = ${SHARED_DIMENSIONS.length}) GROUP BY name ORDER BY sum(downloads) DESC, name`,
  );
  return rows.map((row) => ({ name: String(row.name), downloads: Number(row.total) }));
}

export const quoteText = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
