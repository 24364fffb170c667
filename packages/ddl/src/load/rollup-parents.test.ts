import { pypiCatalogue, type Rollup, type TableDefinition } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { type FilledTable, finestFirst, parentOf } from './rollup-parents.ts';

const { source } = pypiCatalogue;
const { clickpy, downpour } = pypiCatalogue.schemas;

function named(rollups: readonly Rollup[], name: string): Rollup {
  const found = rollups.find((rollup) => rollup.name === name);
  if (found === undefined) throw new Error(`There is no rollup ${name}.`);
  return found;
}

const filled = (tables: readonly TableDefinition[], rows = 10): readonly FilledTable[] =>
  tables.map((table, i) => ({ table, rows: rows + i }));

const endless = (table: TableDefinition): FilledTable => ({ table, rows: Number.POSITIVE_INFINITY });

describe('parentOf', () => {
  it('takes the smallest table that holds the dimensions, and the days where they are kept', () => {
    const day = named(downpour.rollups, 'downloads_per_day_by_country_by_system');
    const overall = named(downpour.rollups, 'downloads_by_package_by_version_by_country_by_python');
    const of = (name: string): string =>
      parentOf(source, named(downpour.rollups, name), endless(downpour.base), filled([overall, day])).name;
    expect(of('downloads_by_package')).toBe(overall.name);
    expect(of('downloads_per_day')).toBe(day.name);
    expect(of('downloads_per_day_by_version_by_type')).toBe('downloads');
  });

  it.each([
    ['its key leaves out a column', 'pypi_downloads_per_day_by_version_by_installer_by_type'],
    ['it drops rows at insert', 'pypi_downloads_per_month'],
    ['it counts no downloads', 'pypi_downloads_max_min'],
  ])('never takes a table of ClickPy where %s', (_, name) => {
    const total = named(clickpy.rollups, 'pypi_downloads');
    expect(parentOf(source, total, endless(clickpy.base), filled([named(clickpy.rollups, name)])).name).toBe(
      clickpy.base.name,
    );
  });

  it('fills a rollup with a condition on rows from the rows', () => {
    const month = named(clickpy.rollups, 'pypi_downloads_per_month');
    const days = named(clickpy.rollups, 'pypi_downloads_per_day');
    expect(parentOf(source, month, endless(clickpy.base), filled([days])).name).toBe(clickpy.base.name);
  });
});

describe('finestFirst', () => {
  it.each([clickpy, downpour])('puts every table of $name before those it can fill', ({ base, rollups }) => {
    const order = finestFirst(rollups);
    for (const [i, rollup] of order.entries()) {
      const later = filled(order.slice(i + 1));
      expect(parentOf(source, rollup, endless(base), later)).toBe(base);
    }
    expect(order.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      rollups.toSorted((a, b) => a.name.localeCompare(b.name)),
    );
  });
});
