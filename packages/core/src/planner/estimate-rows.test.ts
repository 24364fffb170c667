import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../catalogue/rollup.ts';
import { parseRequest } from '../protocol/parse-request.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import type { DeployedTable, Deployment } from './deployment.ts';
import { estimateRows } from './estimate-rows.ts';
import { resolveQuery } from './resolve-query.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { typicalValues } from './typical-values.ts';

const { source } = pypiCatalogue;
/** 100 days from the middle of one year to the next. */
const coverage = { firstDay: '2025-11-01', lastDay: '2026-02-08', asOf: '2026-02-08' };
const columns = { project: 'String', count: 'UInt64' };

const table = (dimensions: readonly string[], options: Partial<TableDefinition> = {}): TableDefinition => ({
  name: `by_${dimensions.join('_')}${options.time === undefined ? '' : '_per_day'}`,
  dimensions,
  measures: { downloads: 'count' },
  columns,
  engine: 'SummingMergeTree(count)',
  sortingKey: dimensions.map((name) => source.dimensions[name as 'package'].column),
  ...options,
});
const days = { time: { column: 'date', grain: 'day' } } as const;
const packages = table(['package']);
const versions = table(['package', 'version']);
const dated = table(['package', 'country'], { ...days, sortingKey: ['project', 'date', 'country_code'] });
const versioned = table(['package', 'version'], { ...days, sortingKey: ['project', 'version', 'date'] });

const asDeployed = (definition: TableDefinition, rows: number): DeployedTable => ({
  name: definition.name,
  engine: definition.engine,
  columns,
  sortingKey: definition.sortingKey,
  granule: 1000,
  rows,
  comment: '',
});

/** 100 packages with 4 versions each. */
const deployment: Deployment = {
  schema: { ...pypiCatalogue.schemas.downpour, rollups: [packages, versions, dated, versioned] },
  database: 'db',
  sideTables: {},
  tables: Object.fromEntries(
    [asDeployed(packages, 100), asDeployed(versions, 400)].map((one) => [one.name, one]),
  ),
};

function resolve(query: string, text: string): ResolvedQuery {
  const parsed = parseRequest(pypiCatalogue, query, new URLSearchParams(text));
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  const resolution = resolveQuery(pypiCatalogue, parsed.request, { coverage });
  if (!resolution.ok) throw new Error(resolution.problem.detail);
  return resolution.resolved;
}

function estimate(
  query: string,
  text: string,
  definition: TableDefinition,
  deployed: Partial<DeployedTable>,
): number | undefined {
  const whole = { ...asDeployed(definition, 1_000_000), ...deployed };
  return estimateRows(source, resolve(query, text), deployment, definition, whole, coverage);
}

const byMonth = { partitionKey: 'toYYYYMM(date)' };
const byYear = { partitionKey: 'toYear(date)' };

describe('estimateRows', () => {
  it.each([
    ['a package: its part of the rows and a granule', 'package=a', dated, {}, 10_000 + 1000],
    ['two packages', 'package=a&package=b', dated, {}, 20_000 + 1000],
    ['its last ten days', 'package=a&range=10d', dated, {}, 1000 + 1000],
    ['all packages: every row', '', dated, {}, 1_000_000],
    ['all packages over ten days, of a key that begins with the package', 'range=10d', dated, {}, 1_000_000],
    ['the same parted by year: the year', 'range=10d', dated, byYear, 390_000],
    ['the same parted by month: the two months', 'range=10d', dated, byMonth, 390_000],
    ['a package over four months of partitions', 'package=a', dated, byMonth, 10_000 + 4 * 1000],
    ['a package over two years of partitions', 'package=a', dated, byYear, 10_000 + 2 * 1000],
    ['a version: its part of the package', 'package=a&version=1.0', versioned, {}, 2_500 + 1000],
    ['ten days of a version', 'package=a&version=1.0&range=10d', versioned, {}, 250 + 1000],
    ['ten days of every version: all days', 'package=a&range=10d', versioned, {}, 10_000 + 1000],
    ['the same parted by year', 'package=a&range=10d', versioned, byYear, 3900 + 1000],
    ['any but a version: every version', 'package=a&version=!1.0', versioned, {}, 10_000 + 1000],
    ['a small table: no more than it has', 'package=a', dated, { rows: 300 }, 300],
    ['an empty table', 'package=a', dated, { rows: 0 }, 0],
  ] as const)('expects of %s', (_, text, definition, { ...deployed }, expected) => {
    expect(estimate('downloads-over-time', text, definition, deployed)).toBeCloseTo(expected, 6);
  });

  it('expects nothing of a table whose rows the server does not count', () => {
    const { rows: _rows, ...uncounted } = asDeployed(dated, 1);
    const parsed = parseRequest(pypiCatalogue, 'top-packages', new URLSearchParams());
    if (!parsed.ok) throw new Error(parsed.problem.detail);
    const resolution = resolveQuery(pypiCatalogue, parsed.request, { coverage });
    if (!resolution.ok) throw new Error(resolution.problem.detail);
    expect(estimateRows(source, resolution.resolved, deployment, dated, uncounted, coverage)).toBeUndefined();
  });

  it('never expects more than the table has, and of a larger table never less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'package=a', 'package=a&version=1.0', 'version=1.0', 'country=US'),
        fc.constantFrom('', '&range=10d', '&range=90d', '&from=2026-01-05'),
        fc.constantFrom(dated, versioned),
        fc.constantFrom({}, byMonth, byYear, { partitionKey: 'cityHash64(project)' }),
        fc.nat({ max: 1e9 }),
        fc.nat({ max: 1e9 }),
        (filters, range, definition, partition, fewer, more) => {
          const of = (rows: number): number =>
            estimate('downloads-over-time', `${filters}${range}`, definition, { ...partition, rows }) ?? -1;
          const rows = fewer + more;
          expect(of(rows)).toBeLessThanOrEqual(rows);
          expect(of(fewer)).toBeGreaterThanOrEqual(0);
          expect(of(fewer)).toBeLessThanOrEqual(of(rows));
        },
      ),
    );
  });
});

describe('typicalValues', () => {
  it('counts packages, and versions of one, in the smallest table that tells them apart', () => {
    expect(typicalValues(source, deployment, 'package')).toBe(100);
    expect(typicalValues(source, deployment, 'version')).toBe(4);
  });

  it('takes the figure of the catalogue where no table tells', () => {
    expect(typicalValues(source, deployment, 'country')).toBe(source.dimensions.country.typicalCardinality);
    const none = { ...deployment, tables: {} };
    expect(typicalValues(source, none, 'package')).toBe(source.dimensions.package.typicalCardinality);
  });
});
