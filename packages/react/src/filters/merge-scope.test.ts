import { ciFilters } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from './filter-state.ts';
import { mergeScope } from './merge-scope.ts';

const page = {
  ...NO_FILTERS,
  range: '90d',
  mirrors: 'exclude',
  filters: [
    { dimension: 'country', operator: 'in', values: ['US'] },
    { dimension: 'country', operator: 'notIn', values: ['DE'] },
    { dimension: 'system', operator: 'notIn', values: ['Windows'] },
  ],
} as const;

describe('mergeScope', () => {
  it('takes what the page says', () => {
    expect(mergeScope({}, page)).toEqual({
      filters: { country: { in: ['US'], notIn: ['DE'] }, system: { notIn: ['Windows'] } },
      mirrors: 'exclude',
      range: '90d',
    });
  });

  it.each(['include', 'exclude', 'only'] as const)('lets a widget fix how CI counts: %s', (ci) => {
    const filtered = { ...page, filters: ciFilters('only') };
    expect(mergeScope({}, filtered).filters).toEqual({ ci: { in: ['true'] } });
    expect(mergeScope({ ci }, filtered)).toEqual({ filters: {}, ci, mirrors: 'exclude', range: '90d' });
  });

  it('lets a widget fix a dimension, the mirrors and the range of its own', () => {
    expect(mergeScope({ filters: { country: 'FR' }, mirrors: 'include', from: '2026-01-01' }, page)).toEqual({
      filters: { country: 'FR', system: { notIn: ['Windows'] } },
      mirrors: 'include',
      from: '2026-01-01',
    });
  });
});
