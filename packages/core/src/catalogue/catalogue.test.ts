import { describe, expect, it } from 'vitest';
import { CatalogueError } from '../errors.ts';
import { downloads } from '../pypi/downloads-source.ts';
import { pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { defineCatalogue } from './catalogue.ts';
import { dimension } from './dimension.ts';
import { measure } from './measure.ts';
import { breakdownQuery, seriesQuery } from './query.ts';
import { keyColumns, rollup } from './rollup.ts';
import { schema } from './schema.ts';
import { source } from './source.ts';

const texts = { title: 'T', description: 'D' };
const day = dimension({
  column: 'city',
  label: 'City',
  labelPlural: 'Cities',
  description: 'City.',
  order: 'text',
  typicalCardinality: 10,
});
const visits = source({
  name: 'visits',
  timeColumn: 'date',
  dimensions: { city: day },
  measures: { downloads: measure.count() },
});

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof CatalogueError ? error.code : String(error);
  }
  return 'accepted';
};

describe('defineCatalogue', () => {
  it('freezes everything it was given', () => {
    expect(Object.isFrozen(pypiCatalogue.queries)).toBe(true);
    expect(Object.isFrozen(pypiCatalogue.schemas.downpour.base.columns)).toBe(true);
  });

  it.each([
    [
      'a query name that is not kebab-case',
      () =>
        defineCatalogue({
          source: visits,
          schemas: {},
          queries: { 'Over Time': seriesQuery(visits, texts) },
        }),
      'invalid-name',
    ],
    [
      'a dimension of another source',
      () =>
        defineCatalogue({
          source: visits,
          schemas: {},
          queries: { foreign: breakdownQuery(downloads, { ...texts, dimension: 'version' }) },
        }),
      'unknown-dimension',
    ],
    [
      'a measure the source does not have',
      () =>
        defineCatalogue({
          source: { ...visits, measures: {} },
          schemas: {},
          queries: { foreign: seriesQuery(visits, texts) },
        }),
      'unknown-measure',
    ],
    [
      'a distinct count of nothing',
      () =>
        source({
          name: 's',
          timeColumn: 'date',
          dimensions: {},
          measures: { cities: measure.distinct('city') },
        }),
      'unknown-dimension',
    ],
    [
      'a rollup whose sorting key leaves a dimension out',
      () =>
        rollup(visits, {
          name: 'r',
          dimensions: ['city'],
          time: { column: 'date', grain: 'day' },
          measures: { downloads: 'count' },
          types: { date: 'Date', city: 'String', count: 'UInt64' },
          engine: 'SummingMergeTree(count)',
          sortingKey: ['date'],
        }),
      'sorting-key-incomplete',
    ],
    [
      'a column without a type',
      () =>
        rollup(visits, {
          name: 'r',
          dimensions: ['city'],
          measures: { downloads: 'count' },
          types: { count: 'UInt64' },
          engine: 'SummingMergeTree(count)',
          sortingKey: ['city'],
        }),
      'column-missing',
    ],
    [
      'two tables of one name',
      () =>
        schema(visits, { ...pypiCatalogue.schemas.downpour, base: baseOf('a'), rollups: [rollupOf('a')] }),
      'duplicate-name',
    ],
  ])('refuses %s', (_case, act, expected) => {
    expect(code(act)).toBe(expected);
  });
});

const tableOf = (name: string) => ({
  name,
  dimensions: ['city'] as const,
  measures: { downloads: 'count' },
  types: { city: 'String', count: 'UInt64' },
  engine: 'SummingMergeTree(count)' as const,
  sortingKey: ['city'],
});
const baseOf = tableOf;
const rollupOf = (name: string) => rollup(visits, tableOf(name));

describe('the schemas', () => {
  it("keep every rollup's columns in its sorting key, save ClickPy's one that loses the file type", () => {
    const unsound = Object.values(pypiCatalogue.schemas).flatMap(({ rollups }) =>
      rollups
        .filter((table) => keyColumns(table).some((column) => !table.sortingKey.includes(column)))
        .map(({ name }) => name),
    );
    expect(unsound).toEqual(['pypi_downloads_per_day_by_version_by_installer_by_type']);
  });
});
