import { describe, expectTypeOf, it } from 'vitest';
import { createRequest } from '../protocol/request.ts';
import { downloads } from '../pypi/downloads-source.ts';
import type { PypiCatalogue } from '../pypi/pypi-catalogue.ts';
import type { QueryName, RequestOf, RowOf } from './infer.ts';
import { breakdownQuery } from './query.ts';
import { rollup } from './rollup.ts';

const base = { types: {}, engine: 'SummingMergeTree', sortingKey: [] } as const;

describe('what does not compile', () => {
  it('an unknown query', () => {
    // @ts-expect-error the catalogue has no such query
    createRequest<PypiCatalogue, 'downloads-by-colour'>('downloads-by-colour', {});
  });

  it('a foreign dimension in a query, a filter or a rollup', () => {
    // @ts-expect-error the source has no dimension "colour"
    breakdownQuery(downloads, { title: '', description: '', dimension: 'colour' });
    createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', {
      // @ts-expect-error the catalogue has no filter "colour"
      filters: { colour: 'red' },
    });
    // @ts-expect-error CI counts in three ways only
    createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', { ci: 'maybe' });
    createRequest<PypiCatalogue, 'downloads-by-version'>('downloads-by-version', { ci: 'exclude' });
    // @ts-expect-error the source has no dimension "colour"
    rollup(downloads, { ...base, name: 'r', dimensions: ['colour'], measures: { downloads: 'count' } });
  });

  it('a measure in a rollup that cannot be merged', () => {
    // @ts-expect-error distinct packages cannot be added up
    rollup(downloads, { ...base, name: 'r', dimensions: ['version'], measures: { packages: 'packages' } });
  });

  it('a parameter the query does not have, or a package missing where one is needed', () => {
    // @ts-expect-error totals have no granularity
    createRequest<PypiCatalogue, 'registry-totals'>('registry-totals', { granularity: 'day' });
    // @ts-expect-error a rank is about one package
    createRequest<PypiCatalogue, 'package-rank'>('package-rank', {});
    // @ts-expect-error a rank is about one package only
    createRequest<PypiCatalogue, 'package-rank'>('package-rank', { package: ['a', 'b'] });
    // @ts-expect-error metadata is not filtered by what clients are
    createRequest<PypiCatalogue, 'package-details'>('package-details', { package: 'a', filters: {} });
    // @ts-expect-error details are those of the latest stable release
    createRequest<PypiCatalogue, 'package-details'>('package-details', { package: 'a', release: '1.0' });
    // @ts-expect-error a search needs its text
    createRequest<PypiCatalogue, 'package-search'>('package-search', {});
  });
});

describe('what is inferred', () => {
  it('rows from the columns of the query', () => {
    expectTypeOf<RowOf<PypiCatalogue, 'downloads-over-time'>>().toEqualTypeOf<{
      readonly date: string;
      readonly downloads: number;
      readonly partial: boolean;
    }>();
    expectTypeOf<RowOf<PypiCatalogue, 'downloads-summary'>['change']>().toEqualTypeOf<number | null>();
    expectTypeOf<RowOf<PypiCatalogue, 'downloads-by-version'>['other']>().toEqualTypeOf<boolean>();
  });

  it('rows about uploaded files', () => {
    expectTypeOf<RowOf<PypiCatalogue, 'package-releases'>>().toEqualTypeOf<{
      readonly version: string;
      readonly released: string;
      readonly prerelease: boolean;
      readonly yanked: boolean | null;
      readonly files: number;
      readonly bytes: number;
      readonly requiresPython: string | null;
    }>();
    expectTypeOf<RowOf<PypiCatalogue, 'package-details'>['repository']>().toEqualTypeOf<string | null>();
    expectTypeOf<RowOf<PypiCatalogue, 'package-dependencies'>['extra']>().toEqualTypeOf<string | null>();
    expectTypeOf<RowOf<PypiCatalogue, 'package-dependents'>['other']>().toEqualTypeOf<boolean>();
    expectTypeOf<RowOf<PypiCatalogue, 'version-adoption'>['share']>().toEqualTypeOf<number | null>();
    expectTypeOf<RowOf<PypiCatalogue, 'version-adoption'>['age']>().toEqualTypeOf<number>();
  });

  it('names and requests from the catalogue', () => {
    expectTypeOf<'downloads-over-time-by-ci'>().toExtend<QueryName<PypiCatalogue>>();
    expectTypeOf<{ query: 'package-rank'; package: string }>().toExtend<
      RequestOf<PypiCatalogue, 'package-rank'>
    >();
  });
});
