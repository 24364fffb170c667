import { pypiCatalogue } from '@downpour/core';
import { quoteTable } from '@downpour/core/sql';
import { applySchemaAt } from './apply-schema.ts';
import { postStatement } from './post-statement.ts';

/** Database with one row per download and all dimensions: what the numbers of both schemas are counted from. */
export const RAW_TABLE = 'raw.downloads';

/** First day of the raw downloads. */
export const FIRST_DAY = '2025-11-05';

/** A day on which the last day of the data is over, and one on which it still runs. */
export const AFTER_LAST_DAY = new Date('2026-02-12T09:30:00Z');
export const ON_LAST_DAY = new Date('2026-02-10T23:59:00Z');

type Row = readonly [
  date: string,
  project: string,
  version: string,
  country: string,
  python: string,
  system: string,
  installer: string,
  type: string,
  ci: string,
  downloads: number,
];

/** Rows that a mistake is likely to get wrong: empty values, values named like our own words, mirrors, year's turn. */
const ROWS: readonly Row[] = [
  ['2025-11-05', 'alpha', '1.0', 'US', '3.12', 'Linux', 'pip', 'bdist_wheel', 'true', 7],
  ['2025-11-05', 'alpha', '1.0', 'US', '3.12', 'Linux', 'pip', 'sdist', 'true', 3],
  ['2025-11-09', 'alpha', '1.0', '', '', '', '', 'bdist_wheel', '', 5],
  ['2025-11-10', 'alpha', '1.0', 'DE', '3.9', 'Darwin', 'uv', 'bdist_wheel', 'false', 11],
  ['2025-11-30', 'alpha', '1.1', 'DE', '3.10', 'Windows', 'poetry', 'bdist_wheel', 'false', 2],
  ['2025-12-01', 'alpha', '1.1', 'JP', '3.10', 'other', 'pip', 'bdist_wheel', 'false', 4],
  ['2025-12-28', 'alpha', '1.10', 'JP', '3.13', 'Linux', 'bandersnatch', 'sdist', '', 90],
  ['2025-12-29', 'alpha', '1.10', 'JP', '', '', 'bandersnatch', 'bdist_wheel', '', 60],
  ['2025-12-31', 'alpha', '1.10', 'US', '3.13', 'Linux', 'pip', 'bdist_wheel', 'true', 40],
  ['2026-01-01', 'alpha', '1.10', 'US', '3.13', 'Linux', 'pip', 'bdist_wheel', 'true', 41],
  ['2026-01-04', 'alpha', '2.0', 'BR', '3.14', 'Linux', 'uv', 'bdist_wheel', 'true', 13],
  ['2026-01-05', 'alpha', '2.0', 'BR', '3.14', 'Linux', 'Nexus', 'bdist_wheel', '', 21],
  ['2026-02-08', 'alpha', '2.0', 'FR', '3.14', 'unknown', 'uv', 'bdist_egg', 'true', 6],
  ['2026-02-10', 'alpha', '2.0', 'FR', '3.14', 'Linux', 'uv', 'bdist_wheel', 'true', 17],
  ['2026-01-14', 'beta-lib', '0.1', 'IN', '3.11', 'Linux', 'pip', 'sdist', 'false', 30],
  ['2026-01-20', 'beta-lib', '0.2', 'IN', '3.11', 'Linux', 'pip', 'bdist_wheel', 'false', 30],
  ['2026-02-09', 'beta-lib', '0.2', 'US', '3.11', '', 'devpi', 'bdist_wheel', '', 8],
  ['2025-11-20', 'alphabet', '1.0', 'US', '3.12', 'Linux', 'pip', 'bdist_wheel', 'true', 44],
  ['2026-02-10', 'newborn', '0.0.1', 'GB', '3.14', 'Darwin', 'uv', 'sdist', 'false', 9],
];

/** Several thousand further downloads of three packages, spread over all dimensions by a hash. */
const SPREAD = `
  SELECT
    toDate('2025-11-05') + cityHash64(number, 1) % 98 AS date,
    arrayElement(['alpha', 'beta-lib', 'gamma'], 1 + cityHash64(number, 2) % 3) AS project,
    arrayElement(['1.0', '1.1', '1.10', '2.0', '2.0rc1', ''], 1 + cityHash64(number, 3) % 6) AS version,
    arrayElement(['US', 'DE', 'JP', 'BR', 'IN', 'FR', 'GB', ''], 1 + cityHash64(number, 4) % 8) AS country_code,
    arrayElement(['3.9', '3.10', '3.11', '3.12', '3.13', ''], 1 + cityHash64(number, 5) % 6) AS python_minor,
    arrayElement(['Linux', 'Windows', 'Darwin', ''], 1 + cityHash64(number, 6) % 4) AS system,
    arrayElement(['pip', 'uv', 'poetry', 'bandersnatch', 'Artifactory', ''], 1 + cityHash64(number, 7) % 6) AS installer,
    arrayElement(['bdist_wheel', 'sdist', 'bdist_egg'], 1 + cityHash64(number, 8) % 3) AS type,
    arrayElement(['true', 'false', ''], 1 + cityHash64(number, 9) % 3) AS ci
  FROM numbers(6000)
  WHERE NOT (project = 'beta-lib' AND date < '2026-01-14')`;

type Login = Readonly<{ user?: string; password?: string }>;

async function run(url: string, statement: string, login: Login): Promise<void> {
  const { status, text } = await postStatement(url, statement, { ...login });
  if (status !== 200) throw new Error(`${text}\n${statement}`);
}

/** Makes the raw downloads, and both schemas filled from them by their own views. `url` is an administrator's. */
export async function loadRawDownloads(url: string, login: Login = {}): Promise<void> {
  await run(url, 'CREATE DATABASE raw', login);
  await run(
    url,
    `CREATE TABLE ${RAW_TABLE} (date Date, project String, version String, country_code String, python_minor String, system String, installer String, type String, ci String) ENGINE = MergeTree ORDER BY date`,
    login,
  );
  const values = ROWS.map(
    ([date, ...rest]) =>
      `(toDate('${date}'), ${rest.map((cell) => (typeof cell === 'string' ? `'${cell}'` : cell)).join(', ')})`,
  );
  const columns = 'date, project, version, country_code, python_minor, system, installer, type, ci';
  const structure = `${columns.replaceAll(/(\w+)/g, '$1 String').replace('date String', 'date Date')}, n UInt32`;
  await run(
    url,
    `INSERT INTO ${RAW_TABLE} SELECT ${columns} FROM values('${structure}', ${values.join(', ')}) ARRAY JOIN range(n)`,
    login,
  );
  await run(url, `INSERT INTO ${RAW_TABLE} SELECT ${columns} FROM (${SPREAD})`, login);
  for (const name of ['clickpy', 'downpour'] as const) await applySchemaAt({ url, ...login }, name);
  const { clickpy, downpour } = pypiCatalogue.schemas;
  const clickpyColumns = columns.replace(', ci', '');
  await run(
    url,
    `INSERT INTO ${quoteTable(clickpy.database, clickpy.base.name)} (${clickpyColumns}) SELECT ${clickpyColumns} FROM ${RAW_TABLE}`,
    login,
  );
  // In two parts, so that rows of one key stand in several parts of a table, not yet merged.
  for (const half of [0, 1]) {
    await run(
      url,
      `INSERT INTO ${quoteTable(downpour.database, downpour.base.name)} (${columns}, count) SELECT ${columns}, count() FROM ${RAW_TABLE} WHERE cityHash64(version, country_code) % 2 = ${half} GROUP BY ${columns}`,
      login,
    );
  }
}
