import { GRANULARITIES } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import type { RangeSelection } from './range-selection.ts';
import { isSensible } from './sensible-granularity.ts';

const available = { from: '2016-01-01', to: '2026-07-20' };

describe('isSensible', () => {
  it.each<[RangeSelection, string]>([
    [{ from: '2026-07-01', to: '2026-07-02' }, 'day'],
    [{ from: '2026-07-01', to: '2026-07-14' }, 'day'],
    [{ from: '2026-07-01', to: '2026-07-15' }, 'day week'],
    [{ range: '30d' }, 'day week'],
    [{ range: '90d' }, 'day week month'],
    [{ range: '1y' }, 'day week month quarter'],
    [{ range: '1y', to: '2020-01-01' }, 'day week month quarter'],
    [{ range: '2y' }, 'day week month quarter year'],
    [{}, 'day week month quarter year'],
    [{ from: '1990-01-01', to: '1990-01-20' }, 'day'],
  ])('finds in %o: %s', (selection, expected) => {
    const known = GRANULARITIES.filter((width) => isSensible(width, selection, available));
    expect(known.join(' ')).toBe(expected);
  });

  it('knows the length of a preset before the days of the data are known, and refuses nothing it cannot know', () => {
    expect([isSensible('month', { range: '30d' }), isSensible('month', { range: '90d' })]).toEqual([
      false,
      true,
    ]);
    expect(isSensible('year', { range: 'all' })).toBe(true);
    expect(isSensible('year', { from: '2026-01-01' })).toBe(true);
  });

  it('refuses days by the thousand', () => {
    expect(isSensible('day', { from: '1990-01-01', to: '2026-01-01' })).toBe(false);
  });
});
