import { bucketsIn, widthFor } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { firstStars, repositoryEvents } from '../repository-events.ts';

const common = { packages: 'one', about: 'events', filters: false, days: true } as const;

/** People who starred for the first time, per bucket and in all. */
export const stars: Meaning = {
  ...common,
  kind: 'stars',
  granularity: true,
  expected: (asked) => {
    const { range, question } = asked;
    const events = repositoryEvents(asked);
    if (events === undefined) return { problem: 'no-repository' };
    const granularity = question.granularity ?? widthFor(range);
    const days = [...firstStars(events).values()];
    const rows = bucketsIn(range, granularity).map(({ start, end, partial }) => {
      const isIn = (day: string): boolean => day >= range.from && day < range.to && day >= start && day < end;
      return {
        date: start,
        stars: days.filter(isIn).length,
        total: days.filter((day) => day < end && day < range.to).length,
        partial,
      };
    });
    return { range, granularity, rows };
  },
};
