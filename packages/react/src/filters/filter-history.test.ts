import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginHistory, visit } from './filter-history.ts';
import { type FilterState, NO_FILTERS, sameState } from './filter-state.ts';

const states: readonly FilterState[] = [
  NO_FILTERS,
  { ...NO_FILTERS, mirrors: 'exclude' },
  { ...NO_FILTERS, range: '90d' },
  { ...NO_FILTERS, granularity: 'week' },
];
const state = fc.constantFrom(...states);
const history = fc
  .tuple(state, fc.array(state, { maxLength: 12 }))
  .map(([first, visits]) =>
    visits.reduce(
      (steps, next) => (sameState(steps.present, next) ? steps : visit(steps, next)),
      beginHistory(first),
    ),
  );

describe('visit', () => {
  it('takes going where the filters were before for a step back, and going on for a step forward', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const before = steps.past.at(-1);
        fc.pre(before !== undefined);
        const back = visit(steps, before ?? NO_FILTERS);
        expect(back.past).toEqual(steps.past.slice(0, -1));
        expect(back.future[0]).toEqual(steps.present);
        expect(visit(back, steps.present)).toEqual(steps);
      }),
    );
  });

  it('forgets what was taken back once something else is done', () => {
    const [none, mirrors, range, weeks] = states as [FilterState, FilterState, FilterState, FilterState];
    const back = visit(visit(visit(beginHistory(none), mirrors), range), mirrors);
    expect(back.future).toEqual([range]);
    expect(visit(back, weeks)).toEqual({ past: [none, mirrors], present: weeks, future: [] });
  });

  it('keeps fifty steps', () => {
    const steps = Array.from({ length: 60 }, (_, day) => ({ ...NO_FILTERS, from: `2026-01-${day}` })).reduce(
      visit,
      beginHistory(NO_FILTERS),
    );
    expect(steps.past).toHaveLength(50);
  });
});
