import { describe, expect, it } from 'vitest';
import { parseRequest } from '../protocol/parse-request.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import type { Deployment } from './deployment.ts';
import { describePlan } from './describe-plan.ts';
import { planQuery } from './plan-query.ts';
import { resolveQuery } from './resolve-query.ts';

const { clickpy } = pypiCatalogue.schemas;
const coverage = { firstDay: '2026-03-16', lastDay: '2026-07-20', asOf: '2026-07-20' };

/** The server has the raw table, and two rollups with these many rows. */
const deployed = (rows: Readonly<Record<string, number>>): Deployment => ({
  schema: clickpy,
  database: 'pypi',
  sideTables: {},
  tables: Object.fromEntries(
    [clickpy.base, ...clickpy.rollups]
      .filter(({ name }) => Object.hasOwn(rows, name))
      .map(({ name, engine, columns, sortingKey }) => [
        name,
        { name, engine, columns, sortingKey, comment: '', rows: rows[name] ?? 0 },
      ]),
  ),
});

describe('describePlan', () => {
  it('says what is asked, what answers, why nothing else does, and the SQL with its parameters', () => {
    const parsed = parseRequest(
      pypiCatalogue,
      'file-types-by-installer',
      new URLSearchParams([
        ['package', 'a'],
        ['range', '30d'],
        ['country', '!US'],
      ]),
    );
    if (!parsed.ok) throw new Error(parsed.problem.detail);
    const resolution = resolveQuery(pypiCatalogue, parsed.request, { coverage });
    if (!resolution.ok) throw new Error(resolution.problem.detail);
    const deployment = deployed({
      pypi: 1_000_000,
      pypi_downloads: 10,
      pypi_downloads_per_day_by_version_by_installer_by_type: 40_000,
      pypi_downloads_per_day_by_version_by_installer_by_type_by_country: 90_000,
    });
    const text = describePlan(planQuery(pypiCatalogue, resolution.resolved, deployment, coverage));
    const lines = text.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'file-types-by-installer on the clickpy schema',
      'Days: 2026-06-21 until 2026-07-21',
      'Filters: country is not US; package is a',
      'Reads: pypi_downloads_per_day_by_version_by_installer_by_type_by_country, about 17192 rows',
      '',
      'Other tables:',
    ]);
    expect(text).toContain(
      '  pypi_downloads_per_day_by_version_by_installer_by_type sums over rows that differ in type: its sorting key leaves that out.\n',
    );
    expect(text).toContain('  pypi_downloads does not hold installer, type, country.\n');
    expect(text).toContain('  pypi would read about ');
    expect(text).toMatch(/\nSQL:\n {2}SELECT /);
    expect(text).toContain('\nParameters:\n  p0 = ');
    expect(text).toContain(' = "2026-06-21"\n');
  });
});
