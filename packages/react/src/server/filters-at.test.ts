import { describe, expect, it } from 'vitest';
import { filtersAt } from './filters-at.ts';

const german = {
  filters: [{ dimension: 'country', operator: 'in', values: ['DE'] }],
  mirrors: 'include',
  range: '90d',
};

describe('filtersAt', () => {
  it.each([
    ['a text', '?range=90d&country=DE&tab=1'],
    ['a text without its question mark', 'range=90d&country=DE'],
    ['parsed parameters', new URLSearchParams('range=90d&country=DE')],
    ['parameters in an object', { range: '90d', country: ['DE'], tab: undefined }],
  ])('reads %s', (_what, search) => {
    expect(filtersAt(search)).toEqual(german);
  });

  it('takes several values from one parameter', () => {
    expect(filtersAt({ country: ['US', '!DE'] }).filters).toEqual([
      { dimension: 'country', operator: 'in', values: ['US'] },
      { dimension: 'country', operator: 'notIn', values: ['DE'] },
    ]);
  });

  it('is what the provider begins with where the address says nothing', () => {
    expect(filtersAt({}, { initial: { range: '1y', mirrors: 'exclude', ci: 'exclude' } })).toEqual({
      range: '1y',
      mirrors: 'exclude',
      filters: [{ dimension: 'ci', operator: 'notIn', values: ['true'] }],
    });
  });

  it('reads only the names with the prefix', () => {
    expect(filtersAt('?b.country=DE&country=US', { urlState: 'b.' }).filters).toEqual(german.filters);
  });
});
