import { desiredSchema, renderSchema, type SchemaName } from '@downpour/ddl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ddlOutcome } from '../support/ddl-outcome.ts';
import { type EmbeddedClickHouse, startEmbeddedClickHouse } from '../support/embedded-clickhouse.ts';
import { postStatement } from '../support/post-statement.ts';
import { runStatement, selectRows } from '../support/select-rows.ts';

const LC = 'LowCardinality(String)';
const S = 'String';
const D = 'Date';
const C = 'Int64';

/** ClickPy's tables as its own scripts make them, written down from its documentation. */
const clickpyTables: readonly (readonly [
  name: string,
  columns: Readonly<Record<string, string>>,
  engine: string,
  sortingKey: string,
])[] = [
  [
    'pypi',
    {
      date: D,
      country_code: LC,
      project: S,
      type: LC,
      installer: LC,
      python_minor: LC,
      system: LC,
      version: S,
    },
    'MergeTree',
    'project, date, version, country_code, python_minor, system',
  ],
  ['pypi_downloads', { project: S, count: C }, 'SummingMergeTree', 'project'],
  ['pypi_downloads_by_version', { project: S, version: S, count: C }, 'SummingMergeTree', 'project, version'],
  ['pypi_downloads_per_day', { date: D, project: S, count: C }, 'SummingMergeTree', 'project, date'],
  [
    'pypi_downloads_per_day_by_version',
    { date: D, project: S, version: S, count: C },
    'SummingMergeTree',
    'project, version, date',
  ],
  [
    'pypi_downloads_per_day_by_version_by_country',
    { date: D, project: S, version: S, country_code: S, count: C },
    'SummingMergeTree',
    'project, version, date, country_code',
  ],
  [
    'pypi_downloads_per_day_by_version_by_file_type',
    { date: D, project: S, version: S, type: LC, count: C },
    'SummingMergeTree',
    'project, version, date, type',
  ],
  [
    'pypi_downloads_per_day_by_version_by_python',
    { date: D, project: S, version: S, python_minor: S, count: C },
    'SummingMergeTree',
    'project, version, date, python_minor',
  ],
  [
    'pypi_downloads_per_day_by_version_by_system',
    { date: D, project: S, version: S, system: S, count: C },
    'SummingMergeTree',
    'project, version, date, system',
  ],
  [
    'pypi_downloads_per_day_by_version_by_installer_by_type',
    { date: D, project: S, version: S, installer: S, type: LC, count: C },
    'SummingMergeTree',
    'project, version, date, installer',
  ],
  [
    'pypi_downloads_per_day_by_version_by_installer_by_type_by_country',
    { date: D, project: S, version: S, installer: LC, type: LC, country_code: LC, count: C },
    'SummingMergeTree',
    'project, version, date, country_code, installer, type',
  ],
  [
    'pypi_downloads_per_day_by_version_by_python_by_country',
    { date: D, project: S, version: S, python_minor: LC, country_code: LC, count: C },
    'SummingMergeTree',
    'project, version, date, country_code, python_minor',
  ],
  [
    'pypi_downloads_per_day_by_version_by_system_by_country',
    { date: D, project: S, version: S, system: S, country_code: S, count: C },
    'SummingMergeTree',
    'project, version, date, country_code, system',
  ],
  [
    'pypi_downloads_max_min',
    {
      project: S,
      max_date: 'SimpleAggregateFunction(max, Date)',
      min_date: 'SimpleAggregateFunction(min, Date)',
    },
    'AggregatingMergeTree',
    'project',
  ],
  ['pypi_downloads_per_month', { month: D, project: S, count: C }, 'SummingMergeTree', 'month, project'],
  ['countries', { name: S, code: S }, 'MergeTree', 'code'],
];

const schemas: readonly SchemaName[] = ['downpour', 'clickpy'];

describe('downpour-ddl print', () => {
  let clickhouse: EmbeddedClickHouse;

  beforeAll(async () => {
    clickhouse = await startEmbeddedClickHouse();
  });

  afterAll(() => clickhouse.close());

  it.each(schemas)('prints only statements ClickHouse can parse, for %s', async (schema) => {
    for (const statement of renderSchema(desiredSchema(schema))) {
      const { status, text } = await postStatement(clickhouse.url, `EXPLAIN AST ${statement}`);
      expect([status, status === 200 ? '' : text], statement).toEqual([200, '']);
    }
  });

  it.each(schemas)('prints what apply makes, for %s', async (schema) => {
    const printed = await ddlOutcome(['print', '--schema', schema, '--database', 'same', '--json']);
    const { statements } = JSON.parse(printed.out) as { statements: readonly string[] };
    for (const statement of statements) await runStatement(clickhouse.url, statement);
    const byPrint = await definitions('same');
    await runStatement(clickhouse.url, 'DROP DATABASE same SYNC');

    const applied = await ddlOutcome([
      'apply',
      '--schema',
      schema,
      '--database',
      'same',
      '--url',
      clickhouse.url,
    ]);
    expect(applied.err).toBe('');
    const byApply = await definitions('same');
    await runStatement(clickhouse.url, 'DROP DATABASE same SYNC');

    expect(byPrint.length).toBe(statements.length - 1);
    expect(byApply).toEqual(byPrint);
  });

  it('prints SQL with a semicolon after each statement', async () => {
    const { code, out } = await ddlOutcome(['print', '--database', 'my-stats']);
    expect(code).toBe(0);
    expect(out).toMatch(/^CREATE DATABASE IF NOT EXISTS `my-stats`;\n/);
    const statements = renderSchema(desiredSchema('downpour', 'my-stats'));
    expect(out.match(/;\n/g)).toHaveLength(statements.length);
  });

  it.each([
    ['downpour', 'SELECT'],
    ['clickpy', 'SELECT, dictGet'],
  ] as const)('prints a role that may read, and nothing else, for %s', async (schema, privileges) => {
    const args = ['print', '--schema', schema, '--database', 'my-stats', '--reader', '--json'];
    const { code, out } = await ddlOutcome(args);
    const { statements } = JSON.parse(out) as { statements: readonly string[] };
    expect([code, statements]).toEqual([
      0,
      [
        'CREATE ROLE IF NOT EXISTS `downpour_reader` SETTINGS readonly = 1',
        `GRANT ${privileges} ON \`my-stats\`.* TO \`downpour_reader\``,
        'GRANT SELECT ON `github`.`github_events` TO `downpour_reader`',
      ],
    ]);
    for (const statement of statements) {
      const { status, text } = await postStatement(clickhouse.url, `EXPLAIN AST ${statement}`);
      expect([status, status === 200 ? '' : text], statement).toEqual([200, '']);
    }
  });

  it("makes ClickPy's tables column by column, key by key, each fed by a view", async () => {
    for (const statement of renderSchema(desiredSchema('clickpy', 'clickpy_tables'))) {
      await runStatement(clickhouse.url, statement);
    }
    for (const [name, columns, engine, sortingKey] of clickpyTables) {
      const found = await selectRows(
        clickhouse.url,
        `SELECT name, type FROM system.columns WHERE database = 'clickpy_tables' AND table = '${name}' ORDER BY name`,
      );
      expect(Object.fromEntries(found as readonly (readonly [string, string])[]), name).toEqual(columns);
      const [table] = await selectRows(
        clickhouse.url,
        `SELECT engine, sorting_key, partition_key FROM system.tables WHERE database = 'clickpy_tables' AND name = '${name}'`,
      );
      expect(table, name).toEqual([engine, sortingKey, '']);
    }
    const rollups = clickpyTables.map(([name]) => name).filter((name) => name.startsWith('pypi_'));
    const views = await selectRows(
      clickhouse.url,
      `SELECT name FROM system.tables WHERE database = 'clickpy_tables' AND engine = 'MaterializedView' ORDER BY name`,
    );
    expect(views.flat()).toEqual(rollups.map((name) => `${name}_mv`).sort());
  });

  it("gives ClickPy's dictionaries what their tables hold", async () => {
    for (const statement of renderSchema(desiredSchema('clickpy', 'clickpy_words'))) {
      await runStatement(clickhouse.url, statement);
    }
    await runStatement(
      clickhouse.url,
      "INSERT INTO clickpy_words.countries (name, code) VALUES ('Kosovo', 'XK')",
    );
    await runStatement(
      clickhouse.url,
      "INSERT INTO clickpy_words.projects (name, upload_time) SELECT 'requests', toDateTime64('2026-01-02 03:04:05', 3, 'UTC') + number FROM numbers(3)",
    );
    const [row] = await selectRows(
      clickhouse.url,
      "SELECT dictGet('clickpy_words.countries_dict', 'name', 'XK'), toString(dictGet('clickpy_words.last_updated_dict', 'last_update', 'requests'), 'UTC')",
    );
    expect(row).toEqual(['Kosovo', '2026-01-02 03:04:07.000']);
  });

  const definitions = (database: string): Promise<readonly (readonly unknown[])[]> =>
    selectRows(
      clickhouse.url,
      `SELECT name, create_table_query FROM system.tables WHERE database = '${database}' ORDER BY name`,
    );
});
