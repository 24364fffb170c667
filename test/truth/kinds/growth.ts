import { backFrom, daysIn, plusDays } from '../calendar.ts';
import type { Meaning, Row } from '../meaning.ts';
import { inByteOrder } from '../ranking.ts';

const WINDOWS = 3;

/** Packages that grew, by downloads in the window against the average of the windows before it. */
export const growth = (limit: number): Meaning => ({
  kind: 'growth',
  packages: 'none',
  filters: true,
  days: false,
  limit,
  draw: (random) => ({
    ...(random.chance(0.8) ? { window: random.pick(['1d', '7d', '4w', '45d', '1m', '3m', '1y']) } : {}),
    ...(random.chance(0.9) ? { minimum: random.pick(['0', '1', '2', '10', '50']) } : {}),
  }),
  expected: async ({ question, truth, raw }) => {
    const { window = '30d', minimum = '1000' } = question.own;
    const to = plusDays(truth.asOf, 1);
    const range = { from: backFrom(to, window), to };
    const back = (windows: number): string => plusDays(range.from, -windows * daysIn(range));
    const starts = Array.from({ length: WINDOWS }, (_, i) => back(i + 1)).filter(
      (start) => start >= raw.firstDay,
    );
    const [first] = [...starts].sort();
    if (first === undefined) return { range, rows: [] };
    const everything = { keep: [], leave: [] };
    const cells = await truth.count(['package', 'date'], { packages: everything, days: { from: first, to } });
    const within = (name: string, from: string, end: string): number =>
      cells.reduce((sum, { keys: [of, date = ''], downloads }) => {
        return of === name && date >= from && date < end ? sum + downloads : sum;
      }, 0);
    const rows = [...new Set(cells.map(({ keys: [name = ''] }) => name))].flatMap((name): readonly Row[] => {
      const isNew = within(name, first, plusDays(first, daysIn(range))) === 0;
      const downloads = within(name, range.from, to);
      const previous = within(name, first, range.from);
      if (isNew || previous / starts.length < Number(minimum)) return [];
      if (downloads * starts.length <= previous) return [];
      const growth = (downloads * starts.length) / previous - 1;
      return [{ package: name, downloads, previous, windows: starts.length, growth }];
    });
    return { range, rows: rows.sort(byGrowth).slice(0, question.limit) };
  },
});

const byGrowth = (a: Row, b: Row): number =>
  Number(b.growth) - Number(a.growth) ||
  Number(b.downloads) - Number(a.downloads) ||
  inByteOrder(String(a.package), String(b.package));
