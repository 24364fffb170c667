import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyColumns } from '../catalogue/rollup.ts';
import type { Schema } from '../catalogue/schema.ts';
import { parseRequest } from '../protocol/parse-request.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { assembleResult } from './assemble-result.ts';
import { coverageOf, extentStatement } from './coverage.ts';
import { type DeployedTable, type Deployment, readDeployment } from './deployment.ts';
import { describeMismatch } from './mismatch.ts';
import { planQuery } from './plan-query.ts';
import { resolveQuery } from './resolve-query.ts';
import { deploySchema } from './testing/deploy-schema.ts';

const coverage = { firstDay: '2024-01-01', lastDay: '2026-07-20', asOf: '2026-07-20' };

/** A server that has all tables of a schema, each ten times as large as the one before by number of key columns. */
const deployed = (schema: Schema, change?: (table: DeployedTable) => DeployedTable | undefined): Deployment =>
  deploySchema(schema, {
    rows: (definition) =>
      definition === schema.base ? 1_000_000_000 : 10 ** keyColumns(definition).length * 10,
    ...(change === undefined ? {} : { change }),
  });

const { clickpy, downpour } = pypiCatalogue.schemas;

function plan(
  schema: Schema,
  name: string,
  query: string,
  deployment = deployed(schema),
  context = { coverage },
) {
  const parsed = parseRequest(pypiCatalogue, name, new URLSearchParams(query));
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  const resolution = resolveQuery(pypiCatalogue, parsed.request, context);
  if (!resolution.ok) throw new Error(resolution.problem.detail);
  const planned = planQuery(pypiCatalogue, resolution.resolved, deployment, context.coverage);
  const { selection } = planned;
  if (selection === undefined) throw new Error(`${name} reads no downloads.`);
  return { ...planned, selection };
}

describe('view selection', () => {
  it.each([
    ['clickpy', 'downloads-over-time', 'package=a', 'pypi_downloads_per_day'],
    ['clickpy', 'downloads-over-time', 'package=a&version=1.0', 'pypi_downloads_per_day_by_version'],
    ['clickpy', 'downloads-by-version', 'package=a', 'pypi_downloads_by_version'],
    ['clickpy', 'downloads-by-version', 'package=a&range=90d', 'pypi_downloads_per_day_by_version'],
    ['clickpy', 'downloads-by-country', 'package=a', 'pypi_downloads_per_day_by_version_by_country'],
    [
      'clickpy',
      'downloads-by-python',
      'package=a&country=US',
      'pypi_downloads_per_day_by_version_by_python_by_country',
    ],
    ['clickpy', 'downloads-by-python', 'package=a&type=sdist', 'pypi'],
    ['clickpy', 'downloads-by-system', 'package=a&installer=pip', 'pypi'],
    [
      'clickpy',
      'file-types-by-installer',
      'package=a',
      'pypi_downloads_per_day_by_version_by_installer_by_type_by_country',
    ],
    [
      'clickpy',
      'downloads-over-time',
      'package=a&mirrors=exclude',
      'pypi_downloads_per_day_by_version_by_installer_by_type_by_country',
    ],
    ['clickpy', 'package-extent', 'package=a', 'pypi_downloads_max_min'],
    ['clickpy', 'package-extent', 'package=a&version=1.0', 'pypi_downloads_per_day_by_version'],
    ['clickpy', 'package-search', 'search=a', 'pypi_downloads'],
    ['clickpy', 'package-rank', 'package=a', 'pypi_downloads'],
    ['clickpy', 'package-rank', 'package=a&range=30d', 'pypi_downloads_per_day'],
    ['clickpy', 'top-packages', '', 'pypi_downloads'],
    ['clickpy', 'top-packages', 'country=US', 'pypi_downloads_per_day_by_version_by_country'],
    ['clickpy', 'registry-totals', '', 'pypi_downloads'],
    ['clickpy', 'downloads-summary', 'package=a', 'pypi_downloads_per_day'],
    ['clickpy', 'growing-packages', 'window=233d', 'pypi_downloads_per_day'],
    ['clickpy', 'compare-packages', 'package=a&package=b', 'pypi_downloads_per_day'],
    ['clickpy', 'downloads-by-ci', 'package=a', 'pypi_downloads'],
    ['downpour', 'downloads-over-time', 'package=a', 'downloads_per_day'],
    ['downpour', 'downloads-by-python', 'package=a&country=US', 'downloads_per_day_by_country_by_python'],
    ['downpour', 'downloads-by-python', 'package=a&system=Linux', 'downloads'],
    ['downpour', 'downloads-by-ci', 'package=a', 'downloads_per_day_by_installer_by_type_by_ci'],
    [
      'downpour',
      'file-types-by-installer',
      'package=a&ci=true',
      'downloads_per_day_by_installer_by_type_by_ci',
    ],
    ['downpour', 'top-packages', '', 'downloads_by_package'],
    ['downpour', 'top-packages', 'range=30d', 'downloads_per_day'],
  ] as const)('on %s answers %s?%s from %s', (schema, name, query, table) => {
    expect(plan(pypiCatalogue.schemas[schema], name, query).selection.table.name).toBe(table);
  });

  it('names a reason for every table that does not answer', () => {
    for (const schema of [clickpy, downpour]) {
      for (const query of ['', '&country=US', '&range=90d&python=3.12&type=sdist']) {
        const { selection } = plan(schema, 'downloads-over-time', `package=a${query}`);
        const named = [selection.table.name, ...selection.mismatches.map(({ table }) => table)].sort();
        expect(named).toEqual([schema.base.name, ...schema.rollups.map(({ name }) => name)].sort());
        for (const mismatch of selection.mismatches)
          expect(describeMismatch(mismatch)).toContain(mismatch.table);
      }
    }
  });

  it.each([
    ['table-missing', (table: DeployedTable) => (table.name === 'downloads_per_day' ? undefined : table)],
    [
      'column-missing',
      (table: DeployedTable) =>
        table.name === 'downloads_per_day'
          ? { ...table, columns: { project: 'String', count: 'UInt64' } }
          : table,
    ],
    [
      'unsound-sorting-key',
      (table: DeployedTable) =>
        table.name === 'downloads_per_day' ? { ...table, sortingKey: ['project'] } : table,
    ],
  ] as const)('refuses a table that is not as defined: %s', (reason, change) => {
    const { selection } = plan(downpour, 'downloads-over-time', 'package=a', deployed(downpour, change));
    expect(selection.table.name).not.toBe('downloads_per_day');
    expect(selection.mismatches.find(({ table }) => table === 'downloads_per_day')?.reason).toBe(reason);
  });

  it("refuses ClickPy's two rollups that lose data, with the reason", () => {
    const { mismatches } = plan(clickpy, 'file-types-by-installer', 'package=a').selection;
    expect(
      mismatches.filter(({ reason }) => ['unsound-sorting-key', 'filtered-at-insert'].includes(reason)),
    ).toEqual([
      {
        table: 'pypi_downloads_per_day_by_version_by_installer_by_type',
        reason: 'unsound-sorting-key',
        columns: ['type'],
      },
      {
        table: 'pypi_downloads_per_month',
        reason: 'filtered-at-insert',
        condition: 'date > (toStartOfMonth(now()) - toIntervalMonth(6))',
      },
    ]);
  });

  it('uses a table without days only when the range holds every day there is', () => {
    const running = { coverage: { ...coverage, lastDay: '2026-07-21' } };
    expect(plan(downpour, 'top-packages', '', undefined, running).selection.table.name).toBe(
      'downloads_per_day',
    );
    expect(plan(downpour, 'top-packages', 'to=2026-07-20').selection.table.name).toBe('downloads_per_day');
    expect(plan(downpour, 'top-packages', 'from=2020-01-01').selection.table.name).toBe(
      'downloads_by_package',
    );
  });

  it('takes the fewest columns where the server counts no rows', () => {
    const uncounted = deployed(downpour, ({ rows: _rows, ...table }) => ({
      ...table,
      engine: 'Distributed',
      sortingKey: [],
    }));
    const { selection } = plan(downpour, 'downloads-over-time', 'package=a', uncounted);
    expect(selection.table.name).toBe('downloads_per_day');
    expect(selection.mismatches.find(({ table }) => table === 'downloads')).toEqual({
      table: 'downloads',
      reason: 'more-columns',
      chosen: 'downloads_per_day',
    });
  });

  it('refuses a distributed table over a rollup that is unsound by definition', () => {
    const distributed = deployed(clickpy, (table) => ({ ...table, engine: 'Distributed', sortingKey: [] }));
    const { mismatches } = plan(clickpy, 'file-types-by-installer', 'package=a', distributed).selection;
    expect(
      mismatches.filter(({ reason }) => reason === 'unsound-sorting-key').map(({ table }) => table),
    ).toEqual(['pypi_downloads_per_day_by_version_by_installer_by_type']);
  });

  it('answers a dimension the base table has no column for as unknown', () => {
    const { statement, selection } = plan(clickpy, 'downloads-by-ci', 'package=a&ci=!true');
    expect(selection.table.name).toBe('pypi_downloads');
    expect(statement.sql).toContain("'unknown' AS member");
    const withCi = deployed(clickpy, (table) =>
      table.name === 'pypi'
        ? { ...table, columns: { ...table.columns, ci: "Enum8('false' = 0, 'true' = 1)" } }
        : table,
    );
    const upgraded = plan(clickpy, 'downloads-by-ci', 'package=a', withCi);
    expect(upgraded.selection.table.name).toBe('pypi');
    expect(upgraded.statement.sql).toContain('toString(`ci`)');
  });
});

describe('a statement', () => {
  it.each([
    ['downloads-over-time-by-python', { package: 'a' }],
    ['downloads-over-time', { package: 'a' }],
    ['downloads-by-version', { package: 'a' }],
    ['downloads-by-version', {}],
    ['file-types-by-installer', {}],
    ['downloads-summary', { package: 'a' }],
  ])(
    'for %s of %j has the same text whatever the values are, and carries them as parameters',
    (query, about) => {
      const value = fc
        .stringMatching(/^[ -~é漢\u{1f40d}]{1,30}$/u)
        .filter((text) => /^[^!=]/.test(text) && text !== 'unknown');
      const sqlFor = (version: string, country: string) => {
        const parameters = new URLSearchParams({ ...about, version, country });
        return plan(downpour, query, parameters.toString()).statement;
      };
      const reference = sqlFor('1.0', 'US').sql;
      fc.assert(
        fc.property(value, value, (version, country) => {
          const { sql, parameters } = sqlFor(version, country);
          expect(sql).toBe(reference);
          expect(Object.values(parameters)).toEqual(expect.arrayContaining([version, country]));
        }),
      );
    },
  );

  it('has the same text whatever the limit is', () => {
    const sqlFor = (query: string, limit: number): string =>
      plan(downpour, query, `limit=${limit}`).statement.sql;
    for (const query of [
      'downloads-over-time-by-version',
      'downloads-by-version',
      'file-types-by-installer',
    ]) {
      expect(sqlFor(query, 3)).toBe(sqlFor(query, 4));
    }
  });

  it.each([
    ['package=a', false],
    ['package=a&package=b', false],
    ['package=!a', true],
    ['', true],
  ])('about "%s" cuts the values of a breakdown and a matrix in ClickHouse: %s', (query, isCut) => {
    for (const name of ['downloads-by-version', 'file-types-by-installer']) {
      expect(/LIMIT|dense_rank/.test(plan(downpour, name, query).statement.sql)).toBe(isCut);
    }
  });
});

describe('resolveQuery', () => {
  const resolve = (
    name: string,
    query: string,
    context: Parameters<typeof resolveQuery>[2] = { coverage },
  ) => {
    const parsed = parseRequest(pypiCatalogue, name, new URLSearchParams(query));
    if (!parsed.ok) throw new Error(parsed.problem.detail);
    return resolveQuery(pypiCatalogue, parsed.request, context);
  };
  const rangeOf = (query: string, context?: Parameters<typeof resolveQuery>[2]) => {
    const resolution = resolve('downloads-over-time', query, context);
    if (!resolution.ok) return resolution.problem.code;
    const { range, granularity, buckets = [] } = resolution.resolved;
    return [range.from, range.to, granularity, buckets.length, buckets.filter((b) => b.partial).length];
  };

  it.each([
    ['package=a', ['2024-01-01', '2026-07-21', 'week', 134, 1]],
    ['package=a&range=90d', ['2026-04-22', '2026-07-21', 'day', 90, 0]],
    ['package=a&range=1y', ['2025-07-21', '2026-07-21', 'week', 53, 1]],
    ['package=a&from=2026-07-20', ['2026-07-20', '2026-07-21', 'day', 1, 0]],
    ['package=a&from=2026-07-01&to=2026-08-15', ['2026-07-01', '2026-07-21', 'day', 20, 0]],
    ['package=a&from=2020-01-01&to=2024-02-01', ['2024-01-01', '2024-02-01', 'day', 31, 0]],
    [
      'package=a&from=2026-01-15&to=2026-04-15&granularity=month',
      ['2026-01-15', '2026-04-15', 'month', 4, 2],
    ],
    ['package=a&from=2026-05-05&to=2026-05-04', 'invalid-range'],
    ['package=a&from=2026-05-05&to=2026-05-05', 'invalid-range'],
    ['package=a&from=2026-07-21', 'range-outside-data'],
    ['package=a&to=2024-01-01', 'range-outside-data'],
    ['package=a&from=2001-01-01&to=2002-01-01', 'range-outside-data'],
  ] as const)('%s becomes %j', (query, expected) => {
    expect(rangeOf(query)).toEqual(expected);
  });

  it('begins "all" with the first bucket of the package, whole', () => {
    expect(rangeOf('package=a', { coverage, packageFirstDay: '2025-03-12' })).toEqual([
      '2025-03-10',
      '2026-07-21',
      'week',
      72,
      1,
    ]);
  });

  it('ranks and adds up over all days, however young the package', () => {
    const young = { coverage, packageFirstDay: '2026-07-01' };
    for (const name of ['package-rank', 'downloads-by-version', 'downloads-summary']) {
      const resolution = resolve(name, 'package=a', young);
      expect(resolution.ok && resolution.resolved.coversAllDays).toBe(true);
    }
  });

  it('gives zeros for a range before the package began', () => {
    expect(rangeOf('package=a&to=2024-02-01', { coverage, packageFirstDay: '2025-03-12' })).toEqual([
      '2024-01-01',
      '2024-02-01',
      'day',
      31,
      0,
    ]);
  });

  it('leaves a running day out of everything', () => {
    const running = coverageOf({ firstDay: '2026-01-01', lastDay: '2026-07-21' }, '2026-07-21');
    expect(running.asOf).toBe('2026-07-20');
    expect(rangeOf('package=a&range=7d', { coverage: running })).toEqual([
      '2026-07-14',
      '2026-07-21',
      'day',
      7,
      0,
    ]);
  });

  it('refuses more buckets than can be given', () => {
    const long = { coverage: { firstDay: '1995-01-01', lastDay: '2026-07-20', asOf: '2026-07-20' } };
    expect(rangeOf('package=a&granularity=day', long)).toBe('too-many-buckets');
  });

  it('sets the periods of a summary against equally long ones, and none before the data begins', () => {
    const young = { coverage: { firstDay: '2026-06-10', lastDay: '2026-07-20', asOf: '2026-07-20' } };
    const resolution = resolve('downloads-summary', 'package=a', young);
    expect(resolution.ok && resolution.resolved.periods).toEqual([
      {
        name: 'day',
        range: { from: '2026-07-20', to: '2026-07-21' },
        previous: { from: '2026-07-19', to: '2026-07-20' },
        partial: false,
      },
      {
        name: 'week',
        range: { from: '2026-07-14', to: '2026-07-21' },
        previous: { from: '2026-07-07', to: '2026-07-14' },
        partial: false,
      },
      { name: 'month', range: { from: '2026-06-21', to: '2026-07-21' }, partial: false },
      { name: 'total', range: { from: '2026-06-10', to: '2026-07-21' }, partial: false },
    ]);
  });
});

describe('assembleResult', () => {
  it.each([
    ['growing-packages', '', [{ package: 'a', result_rows: '2' }]],
    ['package-search', 'search=a', []],
    ['package-search', 'search=abc', []],
    ['downloads-by-version', 'package=a', []],
    ['downloads-over-time', 'package=a', []],
  ])('refuses a result of %s that was cut on its way', (query, parameters, rows) => {
    const assembly = assembleResult(plan(downpour, query, parameters), {
      rows,
      rowsRead: 2,
      elapsedMs: 1,
      sample: false,
    });
    expect(assembly.ok ? '' : assembly.problem.code).toBe('truncated-result');
  });

  it('fills buckets without downloads with 0', () => {
    const assembly = assembleResult(plan(downpour, 'downloads-over-time', 'package=a&from=2026-07-18'), {
      rows: [{ downloads: ['0', '7'], result_rows: '1' }],
      rowsRead: 1,
      elapsedMs: 1,
      sample: true,
    });
    expect(assembly.ok && assembly.result.rows).toEqual([
      ['2026-07-18', '0', false],
      ['2026-07-19', '7', false],
      ['2026-07-20', '0', false],
    ]);
    expect(assembly.ok && assembly.result.meta).toMatchObject({ table: 'downloads_per_day', sample: true });
  });
});

describe('a deployment', () => {
  it('reads sorting keys as any server writes them', () => {
    const row = (name: string, sorting_key: string) => ({
      name,
      engine: 'SummingMergeTree',
      sorting_key,
      rows: '3',
      comment: '',
      column_names: ['project', 'count'],
      column_types: ['String', 'UInt64'],
    });
    const { tables } = readDeployment(downpour, 'db', [
      row('a', '(project)'),
      row('b', 'project, `date`'),
      row('c', 'tuple()'),
      row('d', ''),
    ]);
    expect(Object.values(tables).map((table) => table.sortingKey)).toEqual([
      ['project'],
      ['project', 'date'],
      [],
      [],
    ]);
  });

  it('asks the smallest table for the days of a package', () => {
    expect(extentStatement(pypiCatalogue.source, deployed(clickpy), 'a').sql).toContain(
      '`pypi_downloads_max_min`',
    );
    expect(extentStatement(pypiCatalogue.source, deployed(downpour), 'a').sql).toContain(
      '`downloads_by_package`',
    );
  });
});
