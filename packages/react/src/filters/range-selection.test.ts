import { describe, expect, it } from 'vitest';
import { daysOfSelection, type RangeSelection, sameRange } from './range-selection.ts';

const available = { from: '2024-03-01', to: '2026-07-20' };

describe('daysOfSelection', () => {
  it.each<[RangeSelection, string]>([
    [{}, '2024-03-01 2026-07-20'],
    [{ range: 'all' }, '2024-03-01 2026-07-20'],
    [{ range: '30d' }, '2026-06-20 2026-07-20'],
    [{ range: '5y' }, '2024-03-01 2026-07-20'],
    [{ range: '1y', to: '2026-01-01' }, '2025-01-01 2026-01-01'],
    [{ from: '2026-01-01' }, '2026-01-01 2026-07-20'],
    [{ to: '2025-01-01' }, '2024-03-01 2025-01-01'],
    [{ from: '2020-01-01', to: '2030-01-01' }, '2024-03-01 2026-07-20'],
  ])('of %o are %s', (selection, days) => {
    const { from, to } = daysOfSelection(selection, available) ?? { from: '', to: '' };
    expect(`${from} ${to}`).toBe(days);
  });

  it('are not known where they depend on days nobody knows', () => {
    expect(daysOfSelection({}, undefined)).toBeUndefined();
    expect(daysOfSelection({ range: '30d' }, undefined)).toBeUndefined();
    expect(daysOfSelection({ range: '30d', to: '2026-03-31' }, undefined)).toEqual({
      from: '2026-03-01',
      to: '2026-03-31',
    });
  });
});

describe('sameRange', () => {
  it('takes all days for no range', () => {
    expect(sameRange({}, { range: 'all' })).toBe(true);
    expect(sameRange({}, { range: '1y' })).toBe(false);
  });
});
