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

/** What ClickHouse gives, in no order: names and downloads. */
const answered = (...names: readonly (readonly [string, string])[]) => [
  {
    packages: names.map(([name]) => name),
    amounts: names.map(([, amount]) => amount),
  },
];

describe('a package search', () => {
  it('drops names that have almost the letters and are further off', () => {
    const rows = answered(['requests', '9'], ['sequestr', '99'], ['tsequers', '99']);
    expect(searchShape.assemble(resolved('reqeusts'), rows)).toEqual([['requests', '9', 'similar']]);
  });

  it('puts the better match first, then more downloads, beyond 2^53 too, then the name', () => {
    const rows = answered(
      ['requestz', '99'],
      ['requests-b', '9007199254740992'],
      ['requests-a', '9007199254740993'],
      ['my-requests', '70'],
      ['a-requests', '70'],
      ['requests', '1'],
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
    expect(searchShape.assemble(resolved(text), answered([name, '1']))).toHaveLength(isFound ? 1 : 0);
  });
});
