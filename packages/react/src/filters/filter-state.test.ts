import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORTED_DIMENSIONS } from '../series/dimension-name.ts';
import {
  ciPresence,
  type FilterAction,
  type FilterState,
  NO_FILTERS,
  reduceFilters,
  valuesOf,
} from './filter-state.ts';
import type { RangeSelection } from './range-selection.ts';

const dimension = fc.constantFrom(...SORTED_DIMENSIONS);
const value = fc.constantFrom('a', 'b', 'true', 'unknown', '!x');
const presence = fc.constantFrom('include' as const, 'exclude' as const, 'only' as const);
const action: fc.Arbitrary<FilterAction> = fc.oneof(
  fc.record({ type: fc.constant('toggle' as const), dimension, value }),
  fc.record({ type: fc.constant('exclude' as const), dimension, value }),
  fc.record({
    type: fc.constant('remove' as const),
    dimension,
    operator: fc.constantFrom('in' as const, 'notIn' as const),
    value,
  }),
  fc.record({ type: fc.constant('ci' as const), presence }),
  fc.record({ type: fc.constant('mirrors' as const), presence }),
  fc.constant({ type: 'range' as const, selection: { from: '2026-01-01', to: '2026-02-01' } }),
);
const state = fc
  .array(action, { maxLength: 12 })
  .map((actions) => actions.reduce<FilterState>((before, one) => reduceFilters(before, one), NO_FILTERS));

describe('reduceFilters', () => {
  it('never keeps and leaves out the same value, and stays in canonical order', () => {
    fc.assert(
      fc.property(state, ({ filters }) => {
        for (const name of SORTED_DIMENSIONS) {
          const kept = valuesOf({ filters }, name, 'in');
          const left = valuesOf({ filters }, name, 'notIn');
          expect(kept.filter((one) => left.includes(one))).toEqual([]);
          expect([...kept].sort()).toEqual(kept);
        }
        const names = filters.map((filter) => filter.dimension);
        expect([...names].sort()).toEqual(names);
        expect(filters.every(({ values }) => values.length > 0)).toBe(true);
      }),
    );
  });

  it('is where it was after toggling a value that was not left out twice', () => {
    fc.assert(
      fc.property(state, dimension, value, (before, name, one) => {
        fc.pre(!valuesOf(before, name, 'notIn').includes(one));
        const toggle = { type: 'toggle', dimension: name, value: one } as const;
        expect(reduceFilters(reduceFilters(before, toggle), toggle)).toEqual(before);
      }),
    );
  });

  it('keeps a value that was left out when it is toggled', () => {
    const out = reduceFilters(NO_FILTERS, { type: 'exclude', dimension: 'country', value: 'US' });
    const kept = reduceFilters(out, { type: 'toggle', dimension: 'country', value: 'US' });
    expect(kept.filters).toEqual([{ dimension: 'country', operator: 'in', values: ['US'] }]);
  });

  it('replaces the whole range at once', () => {
    const preset = reduceFilters(NO_FILTERS, { type: 'range', selection: { range: '90d' } });
    const days = reduceFilters(preset, {
      type: 'range',
      selection: { from: '2026-01-01', to: '2026-01-08' },
    });
    expect(days).toEqual({ ...NO_FILTERS, from: '2026-01-01', to: '2026-01-08' });
  });

  it('keeps the width of buckets while it suits the range', () => {
    const weeks = reduceFilters(NO_FILTERS, { type: 'granularity', granularity: 'week' });
    const set = (selection: RangeSelection) => reduceFilters(weeks, { type: 'range', selection }).granularity;
    expect(set({ range: '90d' })).toBe('week');
    expect(set({ from: '2026-01-01', to: '2026-01-08' })).toBeUndefined();
    expect(reduceFilters(weeks, { type: 'granularity', granularity: undefined })).toEqual(NO_FILTERS);
  });

  it.each(['include', 'exclude', 'only'] as const)('tells that CI is counted as set: %s', (wanted) => {
    expect(ciPresence(reduceFilters(NO_FILTERS, { type: 'ci', presence: wanted }))).toBe(wanted);
  });

  it('goes back to what the page began with', () => {
    const initial: FilterState = { ...NO_FILTERS, range: '90d' };
    const changed = reduceFilters(initial, { type: 'mirrors', presence: 'exclude' }, initial);
    expect(reduceFilters(changed, { type: 'clear' }, initial)).toEqual(initial);
  });
});
