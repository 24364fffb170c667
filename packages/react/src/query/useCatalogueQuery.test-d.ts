import { describe, expectTypeOf, it } from 'vitest';
import { useCatalogueQuery } from './useCatalogueQuery.ts';

const rowsOf = <T>(
  state: Readonly<{ status: string }> & Readonly<{ data?: Readonly<{ rows: readonly T[] }> }>,
): readonly T[] => state.data?.rows ?? [];

describe('useCatalogueQuery', () => {
  it('gives rows typed by the query’s name', () => {
    const [row] = rowsOf(useCatalogueQuery('downloads-by-country', { package: 'requests', range: '90d' }));
    expectTypeOf(row).toEqualTypeOf<
      | {
          readonly value: string;
          readonly other: boolean;
          readonly members: number;
          readonly downloads: number;
        }
      | undefined
    >();
  });

  it('knows what may be null', () => {
    const [row] = rowsOf(useCatalogueQuery('package-rank', { package: 'requests' }));
    expectTypeOf(row?.rank).toEqualTypeOf<number | null | undefined>();
  });

  it('refuses an unknown query, a missing package, a foreign dimension and a foreign parameter', () => {
    // @ts-expect-error there is no such query
    useCatalogueQuery('downloads-by-planet', { package: 'requests' });
    // @ts-expect-error a rank is about one package
    useCatalogueQuery('package-rank', {});
    // @ts-expect-error there is no such dimension
    useCatalogueQuery('downloads-summary', { package: 'requests', filters: { planet: 'mars' } });
    // @ts-expect-error a summary has no limit
    useCatalogueQuery('downloads-summary', { package: 'requests', limit: 3 });
  });
});
