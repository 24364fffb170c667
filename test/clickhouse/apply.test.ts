import { type Connection, connect } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applySchema } from '../support/apply-schema.ts';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { runStatement, selectRows, selectValue } from '../support/select-rows.ts';

let clickhouse: EmbeddedClickHouse;
let connection: Connection;

beforeAll(async () => {
  clickhouse = await startEmbeddedClickHouse();
  connection = await connect({ url: clickhouse.url });
});

afterAll(async () => {
  await connection.close();
  await clickhouse.close();
});

const apply = async (schema: 'downpour' | 'clickpy', database: string): Promise<readonly string[]> => {
  const changes = await applySchema(connection, schema, database);
  return changes.map(({ kind, name }) => `${kind} ${name}`);
};

const fingerprint = (database: string): Promise<readonly (readonly unknown[])[]> =>
  selectRows(
    clickhouse.url,
    `SELECT name, create_table_query, total_rows FROM system.tables WHERE database = '${database}' ORDER BY name`,
  );

const run = (statement: string): Promise<string> => runStatement(clickhouse.url, statement);

describe('downpour-ddl apply', () => {
  it.each(['downpour', 'clickpy'] as const)('does nothing the second time, for %s', async (schema) => {
    const args = ['apply', '--schema', schema, '--database', `twice_${schema}`, '--url', clickhouse.url];
    const first = await ddlOutcome(args);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/ {2}\+ create database twice_\w+\n/);
    const made = await fingerprint(`twice_${schema}`);

    const second = await ddlOutcome([...args, '--json']);
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toEqual({
      schema,
      database: `twice_${schema}`,
      version: clickhouse.version,
      applied: true,
      changes: [],
    });
    expect(await fingerprint(`twice_${schema}`)).toEqual(made);
    expect((await ddlOutcome(args)).out).toBe(`Nothing to do: twice_${schema} has the schema.\n`);
  });

  it('shows what it would do and does nothing with --dry-run', async () => {
    const { code, out } = await ddlOutcome([
      ...['apply', '--database', 'only_planned', '--url', clickhouse.url],
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('  + create table downloads_per_day\n');
    expect(out).toContain('nothing was done');
    expect(
      await selectValue(clickhouse.url, "SELECT count() FROM system.databases WHERE name = 'only_planned'"),
    ).toBe(0);
  });

  it('completes a schema of which a part is missing and leaves other tables alone', async () => {
    await apply('downpour', 'partly');
    await run('DROP VIEW partly.downloads_per_day_mv SYNC');
    await run('DROP TABLE partly.downloads_per_day SYNC');
    await run('CREATE TABLE partly.notes (text String) ENGINE = MergeTree ORDER BY text');
    expect(await apply('downpour', 'partly')).toEqual([
      'create downloads_per_day',
      'create downloads_per_day_mv',
    ]);
    expect(await apply('downpour', 'partly')).toEqual([]);
    expect(await selectValue(clickhouse.url, 'SELECT count() FROM partly.notes')).toBe(0);
  });

  it('adds a missing column to a table that is no rollup', async () => {
    await apply('clickpy', 'older');
    await run('ALTER TABLE older.projects DROP COLUMN keywords');
    expect(await apply('clickpy', 'older')).toEqual(['add-column projects']);
  });

  it('fills a new rollup from the rows that are there, and counts later ones once', async () => {
    await apply('downpour', 'grown');
    const insert = (days: number, from: string): Promise<string> =>
      run(
        `INSERT INTO grown.downloads SELECT toDate('${from}') + number % ${days}, ['alpha', 'beta'][1 + number % 2],
          toString(number % 5), ['US', '', 'DE'][1 + number % 3], '3.12', 'Linux', 'pip', 'sdist', 'unknown', 1 + number % 7
        FROM numbers(1000)`,
      );
    await insert(90, '2026-01-15');
    for (const name of ['downloads_per_day_by_country_by_system', 'downloads_by_package']) {
      await run(`DROP VIEW grown.${name}_mv SYNC`);
      await run(`DROP TABLE grown.${name} SYNC`);
    }
    await insert(90, '2026-02-15');
    expect(await apply('downpour', 'grown')).toEqual([
      'create downloads_per_day_by_country_by_system',
      'create downloads_by_package',
      'backfill downloads_per_day_by_country_by_system',
      'create downloads_per_day_by_country_by_system_mv',
      'backfill downloads_by_package',
      'create downloads_by_package_mv',
    ]);
    await insert(5, '2026-03-01');

    const byDay = (table: string): Promise<readonly (readonly unknown[])[]> =>
      selectRows(
        clickhouse.url,
        `SELECT date, project, country_code, sum(count) FROM grown.${table} GROUP BY ALL ORDER BY ALL`,
      );
    expect(await byDay('downloads_per_day_by_country_by_system')).toEqual(await byDay('downloads'));
    const byPackage = (
      table: string,
      first: string,
      last: string,
    ): Promise<readonly (readonly unknown[])[]> =>
      selectRows(
        clickhouse.url,
        `SELECT project, sum(count), min(${first}), max(${last}) FROM grown.${table} GROUP BY project ORDER BY project`,
      );
    expect(await byPackage('downloads_by_package', 'min_date', 'max_date')).toEqual(
      await byPackage('downloads', 'date', 'date'),
    );
    expect(await apply('downpour', 'grown')).toEqual([]);
  });

  it('fills a rollup that stayed empty because its backfill broke off', async () => {
    await apply('clickpy', 'broken_off');
    await run('DROP VIEW broken_off.pypi_downloads_max_min_mv SYNC');
    await run(
      "INSERT INTO broken_off.pypi (date, project) SELECT toDate('2026-01-01') + number, 'alpha' FROM numbers(60)",
    );
    expect(await apply('clickpy', 'broken_off')).toEqual([
      'backfill pypi_downloads_max_min',
      'create pypi_downloads_max_min_mv',
    ]);
    expect(
      await selectRows(
        clickhouse.url,
        'SELECT project, min(min_date), max(max_date) FROM broken_off.pypi_downloads_max_min GROUP BY project',
      ),
    ).toEqual([['alpha', '2026-01-01', '2026-03-01']]);
  });
});

describe('downpour-ddl apply to a schema that drifted', () => {
  it.each([
    [
      'a column more on a rollup',
      ['ALTER TABLE %.downloads_per_day ADD COLUMN note String'],
      'downloads_per_day: it has a column "note" of its own, and its values would be lost (destructive)',
    ],
    [
      'another type',
      ['ALTER TABLE %.downloads_per_day MODIFY COLUMN count Int64'],
      'downloads_per_day: its column "count" is Int64, and has to be UInt64 (rewrite)',
    ],
    [
      'a column less on the base table',
      [
        'DROP TABLE %.downloads SYNC',
        'CREATE TABLE %.downloads (date Date, project String, version String, country_code LowCardinality(String), python_minor LowCardinality(String), system LowCardinality(String), installer LowCardinality(String), type LowCardinality(String), count UInt64) ENGINE = SummingMergeTree(count) PARTITION BY toYYYYMM(date) ORDER BY (project, date, version, country_code, python_minor, system, installer, type)',
      ],
      'downloads: it has no column "ci", and its rows would need a value for it (rewrite)',
    ],
    [
      'another engine',
      [
        'DROP TABLE %.downloads_by_package SYNC',
        'CREATE TABLE %.downloads_by_package (project String, count SimpleAggregateFunction(sum, UInt64), min_date SimpleAggregateFunction(min, Date), max_date SimpleAggregateFunction(max, Date)) ENGINE = MergeTree ORDER BY project SETTINGS index_granularity = 1024',
      ],
      'downloads_by_package: its engine is MergeTree, and has to be AggregatingMergeTree (rewrite)',
    ],
    [
      'another sorting key',
      [
        'DROP TABLE %.downloads_per_day SYNC',
        'CREATE TABLE %.downloads_per_day (date Date, project String, count UInt64) ENGINE = SummingMergeTree(count) PARTITION BY toYear(date) ORDER BY (date, project) SETTINGS index_granularity = 1024',
      ],
      'downloads_per_day: its sorting key is date, project, and has to be project, date (rewrite)',
    ],
    [
      'other partitions',
      [
        'DROP TABLE %.downloads_per_day SYNC',
        'CREATE TABLE %.downloads_per_day (date Date, project String, count UInt64) ENGINE = SummingMergeTree(count) ORDER BY (project, date) SETTINGS index_granularity = 1024',
      ],
      'downloads_per_day: its partition key is none, and has to be toYear(date) (rewrite)',
    ],
    [
      'another granularity',
      [
        'DROP TABLE %.downloads_per_day SYNC',
        'CREATE TABLE %.downloads_per_day (date Date, project String, count UInt64) ENGINE = SummingMergeTree(count) PARTITION BY toYear(date) ORDER BY (project, date)',
      ],
      'downloads_per_day: its index granularity is 8192, and has to be 1024 (rewrite)',
    ],
    [
      'a view that selects other rows',
      [
        'DROP VIEW %.downloads_by_package_mv SYNC',
        "CREATE MATERIALIZED VIEW %.downloads_by_package_mv TO %.downloads_by_package AS SELECT project, sum(count) AS count, min(date) AS min_date, max(date) AS max_date FROM %.downloads WHERE ci != 'true' GROUP BY project",
      ],
      'downloads_by_package_mv: it selects other rows or columns',
    ],
    [
      'a view into another table',
      [
        'DROP VIEW %.downloads_by_package_mv SYNC',
        'CREATE TABLE %.elsewhere (project String, count UInt64) ENGINE = SummingMergeTree(count) ORDER BY project',
        'CREATE MATERIALIZED VIEW %.downloads_by_package_mv TO %.elsewhere AS SELECT project, sum(count) AS count FROM %.downloads GROUP BY project',
      ],
      'downloads_by_package_mv: it fills "elsewhere", and has to fill "downloads_by_package" (rewrite)',
    ],
    [
      'a view where a table has to be',
      ['DROP TABLE %.ingest_log SYNC', 'CREATE VIEW %.ingest_log AS SELECT 1 AS one'],
      'ingest_log: its engine is View, and has to be MergeTree (rewrite)',
    ],
  ])('refuses %s and changes nothing', async (_, statements, reason) => {
    await run('DROP DATABASE IF EXISTS drifted SYNC');
    await apply('downpour', 'drifted');
    for (const statement of statements) await run(statement.replaceAll('%', 'drifted'));
    await run('DROP VIEW drifted.downloads_per_day_by_country_by_system_mv SYNC');
    const before = await fingerprint('drifted');

    const refused = await ddlOutcome(['apply', '--database', 'drifted', '--url', clickhouse.url]);
    expect([refused.code, refused.out]).toEqual([9, '']);
    expect(refused.err).toContain('[destructive-change-refused]');
    expect(refused.err).toContain(reason);
    expect(refused.err).toMatch(/DROP|RENAME|--database/);
    expect(await fingerprint('drifted')).toEqual(before);
  });
});
