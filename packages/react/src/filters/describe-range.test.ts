import { expect, it } from 'vitest';
import { describeRange } from './describe-range.ts';

it.each([
  [{ from: '2026-03-01', to: '2026-04-01' }, 'Mar 1, 2026 – Mar 31, 2026'],
  [{ from: '2026-03-01', to: '2026-03-02' }, 'Mar 1, 2026'],
  [{ from: '2026-03-01' }, 'Since Mar 1, 2026'],
  [{ to: '2026-04-01' }, 'Until Mar 31, 2026'],
  [{ range: '90d' }, 'Last 90 days'],
  [{ range: '1y' }, 'Last year'],
  [{ range: '6m', to: '2026-04-01' }, 'Last 6 months to Mar 31, 2026'],
  [{ range: 'all' }, 'All time'],
  [{}, 'All time'],
] as const)('names %j by its last day, not the day after', (selection, text) => {
  expect(describeRange(selection, {})).toBe(text);
});
