import { describe, expect, it } from 'vitest';
import { pypiCatalogue } from '../../pypi/pypi-catalogue.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { searchShape } from './search.ts';

const range = { from: '2026-01-01', to: '2026-01-02' };
const resolved = (search: string, limit = 8): ResolvedQuery => ({
  name: 'package-search',
  query: pypiCatalogue.queries['package-search'],
  filters: [],
  range,
  scan: range,
  coversAllDays: true,
  limit,
  search,
  asOf: '2026-01-01',
});

/** What ClickHouse gives, in no order: names, downloads, and 0 exact, 1 prefix, 2 part, 3 with almost the letters. */
const answered = (...names: readonly (readonly [string, string, number])[]) => [
  {
    packages: names.map(([name]) => name),
    amounts: names.map(([, amount]) => amount),
    places: names.map(([, , place]) => place),
  },
];

describe('a package search', () => {
  it('drops names that have almost the letters and are further off', () => {
    const rows = answered(['requests', '9', 3], ['sequestr', '99', 3], ['tsequers', '99', 3]);
    expect(searchShape.assemble(resolved('reqeusts'), rows)).toEqual([['requests', '9', 'similar']]);
  });

  it('puts the better match first, then more downloads, beyond 2^53 too, then the name', () => {
    const rows = answered(
      ['requestz', '99', 3],
      ['requests-b', '9007199254740992', 1],
      ['requests-a', '9007199254740993', 1],
      ['my-requests', '70', 2],
      ['a-requests', '70', 2],
      ['requests', '1', 0],
    );
    expect(searchShape.assemble(resolved('requests'), rows).map(([name]) => name)).toEqual([
      'requests',
      'requests-a',
      'requests-b',
      'a-requests',
      'my-requests',
      'requestz',
    ]);
    expect(searchShape.assemble(resolved('requests', 2), rows)).toHaveLength(2);
  });

  it.each([
    ['three letters, one edit', 'abd', 'abc', true],
    ['three letters, two edits', 'axd', 'abc', false],
    ['five letters, two edits', 'flkks', 'flask', false],
    ['six letters, two edits', 'pylloww', 'pillow', true],
    ['six letters, two exchanges', 'iplolw', 'pillow', true],
    ['three edits', 'rqstss', 'requests', false],
  ])('forgives slips by the length of the text: %s', (_case, text, name, isFound) => {
    expect(searchShape.assemble(resolved(text), answered([name, '1', 3]))).toHaveLength(isFound ? 1 : 0);
  });
});
