import { runStatement, selectRows } from '../support/select-rows.ts';

/** Downloads by value. */
export type Counts = ReadonlyMap<string, number>;

/** The rows behind the dashboard, counted by plain SQL that shares nothing with Downpour's own. */
export type RawRows = Readonly<{
  /** Downloads under a condition such as `country = 'DE'`. */
  total: (where: string) => Promise<number>;
  /** Downloads by an expression under a condition. Dates are texts, empty values `unknown`. */
  by: (expression: string, where: string) => Promise<Counts>;
}>;

const named = (expression: string): string => `if(empty(${expression}), 'unknown', ${expression})`;
const orEmpty = (column: string): string => `ifNull(${column}, '')`;
const twoParts = "arrayStringConcat(arraySlice(splitByChar('.', ifNull(python, '')), 1, 2), '.')";

/** Copies the exported Parquet files into a table of their own, one row for each download. */
export async function rawRowsOfExport(url: string, glob: string): Promise<RawRows> {
  await runStatement(url, 'CREATE DATABASE raw');
  await runStatement(
    url,
    `CREATE TABLE raw.rows ENGINE = MergeTree ORDER BY package AS SELECT
       toString(toDate(timestamp, 'UTC')) AS date,
       project AS package,
       ${named('file.version')} AS version,
       ${named(orEmpty('country_code'))} AS country,
       ${named(twoParts)} AS python_minor,
       ${named(orEmpty('system.name'))} AS system_name,
       ${named(orEmpty('installer.name'))} AS installer_name,
       ${named('file.type')} AS type,
       1 AS downloads
     FROM file('${glob}', 'Parquet')`,
  );
  return rawRows(url);
}

/** Looks at the generated rows as they were stored, past every rollup. */
export async function rawRowsOfSample(url: string): Promise<RawRows> {
  await runStatement(url, 'CREATE DATABASE raw');
  await runStatement(
    url,
    `CREATE VIEW raw.rows AS SELECT
       toString(stored.date) AS date,
       stored.project AS package,
       ${named('stored.version')} AS version,
       ${named('stored.country_code')} AS country,
       ${named('stored.python_minor')} AS python_minor,
       ${named('stored.system')} AS system_name,
       ${named('stored.installer')} AS installer_name,
       ${named('stored.type')} AS type,
       ${named('toString(stored.ci)')} AS ci,
       stored.count AS downloads
     FROM downpour.downloads AS stored`,
  );
  return rawRows(url);
}

const rawRows = (url: string): RawRows => {
  const by = async (expression: string, where: string): Promise<Counts> => {
    const rows = await selectRows(
      url,
      `SELECT toString(${expression}) AS value, toFloat64(sum(downloads)) FROM raw.rows WHERE ${where} GROUP BY value`,
    );
    return new Map(rows.map(([value, downloads]) => [String(value), Number(downloads)]));
  };
  const total = async (where: string): Promise<number> => {
    const [row] = await selectRows(url, `SELECT toFloat64(sum(downloads)) FROM raw.rows WHERE ${where}`);
    return Number(row?.[0] ?? 0);
  };
  return { by, total };
};
