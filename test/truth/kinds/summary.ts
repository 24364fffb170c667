import { plusDays } from '../calendar.ts';
import type { Meaning, Row } from '../meaning.ts';
import { sum } from '../ranking.ts';

const PERIODS = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const;

/** The last day, week and month with the change against the one before, and the total. */
export const summary: Meaning = {
  kind: 'summary',
  packages: 'any',
  filters: true,
  days: true,
  expected: async ({ question, truth, raw, range }) => {
    const twoMonths = { from: plusDays(range.to, -60), to: range.to };
    const recent = await truth.count(['date'], { packages: question.packages, days: twoMonths });
    const between = (from: string, to: string): number =>
      sum(recent.filter(({ keys: [date = ''] }) => date >= from && date < to));
    const rows = PERIODS.map(([period, days]): Row => {
      const from = plusDays(range.to, -days);
      const before = plusDays(from, -days);
      const downloads = between(from, range.to);
      const previous = before < raw.firstDay ? null : between(before, from);
      const change = previous === null || previous === 0 ? null : (downloads - previous) / previous;
      return { period, from, to: range.to, downloads, previous, change, partial: from < raw.firstDay };
    });
    const downloads = sum(truth.cells());
    const total = { period: 'total', ...range, downloads, previous: null, change: null, partial: false };
    return { range, rows: [...rows, total] };
  },
};
