import type { Meaning } from '../meaning.ts';
import { sum } from '../ranking.ts';
import { layOut } from './over-time.ts';

/** Downloads per bucket of each of some packages, against their first whole bucket and against all of them. */
export const comparison: Meaning = {
  kind: 'comparison',
  packages: 'some',
  filters: true,
  days: true,
  granularity: true,
  expected: async (asked) => {
    const { question, truth } = asked;
    const { range, granularity, line } = layOut(asked);
    const names = [...question.packages.keep].sort();
    const cells = await truth.count(['date', 'package'], { packages: question.packages, days: range });
    const lines = names.map((name) => {
      const own = cells.filter(({ keys: [, of] }) => of === name);
      return line(own.map(({ keys: [date = ''], downloads }) => ({ date, downloads })));
    });
    const rows = lines.flatMap((points, i) => {
      const one = points.find(({ downloads, partial }) => downloads > 0 && !partial)?.downloads;
      return points.map(({ start, downloads, partial }, place) => {
        const all = sum(lines.flatMap((other) => other[place] ?? []));
        return {
          date: start,
          package: names[i] ?? '',
          downloads,
          index: one === undefined ? null : downloads / one,
          share: all === 0 ? null : downloads / all,
          partial,
        };
      });
    });
    return { range, granularity, total: sum(cells), rows };
  },
};
