import { addDays, ciFilters, GRANULARITIES } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORTED_DIMENSIONS } from '../series/dimension-name.ts';
import { type FilterState, NO_FILTERS, reduceFilters } from './filter-state.ts';
import { decodeFilterState, encodeFilterState } from './url-state.ts';

const value = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
const range = fc.oneof(
  fc.constant({}),
  fc.constantFrom(
    { range: '90d' as const },
    { range: '2y' as const, to: '2026-03-01' },
    { to: '2026-03-01' },
  ),
  fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 900 })).map(([start, days]) => ({
    from: addDays('2000-01-01', start),
    to: addDays('2000-01-01', start + days),
  })),
);
const state = fc
  .tuple(
    range,
    fc.constantFrom('include' as const, 'exclude' as const, 'only' as const),
    fc.constantFrom({}, ...GRANULARITIES.map((granularity) => ({ granularity }))),
    fc.array(fc.tuple(fc.constantFrom(...SORTED_DIMENSIONS), value, fc.boolean()), { maxLength: 6 }),
  )
  .map(([selection, mirrors, width, values]) =>
    values.reduce<FilterState>(
      (before, [dimension, text, out]) =>
        reduceFilters(before, { type: out ? 'exclude' : 'toggle', dimension, value: text }),
      { ...selection, ...width, filters: [], mirrors },
    ),
  );
const initial = fc.constantFrom<FilterState>(
  NO_FILTERS,
  { ...NO_FILTERS, range: '90d', granularity: 'week' },
  { ...NO_FILTERS, mirrors: 'exclude', from: '2026-01-01' },
  { ...NO_FILTERS, filters: ciFilters('exclude') },
  { ...NO_FILTERS, filters: ciFilters('only') },
);

describe('the filters in an address', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(state, initial, fc.constantFrom('', 'a.'), (filters, start, prefix) => {
        const search = encodeFilterState('?page=2&q=a%20b', filters, start, prefix);
        expect(decodeFilterState(search, start, prefix)).toEqual(filters);
      }),
    );
  });

  it('leave the other parameters alone', () => {
    fc.assert(
      fc.property(state, (filters) => {
        const search = new URLSearchParams(encodeFilterState('?page=2&tab=a', filters, NO_FILTERS));
        expect([search.get('page'), search.get('tab')]).toEqual(['2', 'a']);
      }),
    );
  });

  it('are nothing where they are as the page begins', () => {
    const start: FilterState = { ...NO_FILTERS, range: '90d' };
    expect(encodeFilterState('?from=2026-01-01', start, start)).toBe('');
  });

  it.each([
    ['?ci=exclude', 'exclude'],
    ['?ci=only', 'only'],
    ['?ci=include', 'include'],
    ['?ci=!true', 'exclude'],
    ['', 'exclude'],
  ] as const)('say how CI counts on a page that begins without it: %s', (search, presence) => {
    const start: FilterState = { ...NO_FILTERS, filters: ciFilters('exclude') };
    expect(decodeFilterState(search, start).filters).toEqual(ciFilters(presence));
  });

  it('write down that CI counts where the page begins without it', () => {
    const start: FilterState = { ...NO_FILTERS, filters: ciFilters('exclude') };
    expect(encodeFilterState('', NO_FILTERS, start)).toBe('?ci=include');
    expect(encodeFilterState('', start, start)).toBe('');
  });

  it('say that charts choose their buckets where the page begins with others', () => {
    const start: FilterState = { ...NO_FILTERS, granularity: 'month' };
    expect(encodeFilterState('', NO_FILTERS, start)).toBe('?granularity=auto');
    expect(encodeFilterState('?granularity=day', start, start)).toBe('');
  });

  it('keep two sets apart by their prefix', () => {
    const search = encodeFilterState('?country=US', { ...NO_FILTERS, mirrors: 'only' }, NO_FILTERS, 'b.');
    expect(search).toBe('?country=US&b.mirrors=only');
    expect(decodeFilterState(search, NO_FILTERS).filters).toEqual([
      { dimension: 'country', operator: 'in', values: ['US'] },
    ]);
  });

  it.each([
    ['an absurd day', '?from=2024-13-45'],
    ['a reversed range', '?from=2026-02-01&to=2026-01-01'],
    ['an unknown preset', '?range=soon'],
    ['an unknown presence', '?mirrors=maybe'],
    ['an unknown granularity', '?granularity=hour'],
    ['an empty value', '?country=&country=!'],
    ['an unknown dimension', '?planet=mars'],
  ])('ignore %s', (_case, search) => {
    expect(decodeFilterState(search, NO_FILTERS)).toEqual(NO_FILTERS);
  });
});
