import type { Meaning, Row } from '../meaning.ts';
import { inByteOrder } from '../ranking.ts';
import { doers, isProgram, openers, repositoryEvents } from '../repository-events.ts';

/** Who worked on a repository in the range, the rest as `other`. */
export const contributors = (limit: number): Meaning => ({
  kind: 'contributors',
  packages: 'one',
  about: 'events',
  filters: false,
  days: true,
  limit,
  expected: (asked) => {
    const { range, question } = asked;
    const events = repositoryEvents(asked);
    if (events === undefined) return { problem: 'no-repository' };
    const within = events.filter(({ day }) => day >= range.from && day < range.to);
    const parts = {
      pushes: doers(within, 'PushEvent'),
      pullRequests: openers(within, 'PullRequestEvent'),
      issues: openers(within, 'IssuesEvent'),
    };
    const row = (value: string, other: boolean, people: readonly string[]): Row => {
      const of = (list: readonly string[]): number => list.filter((person) => people.includes(person)).length;
      const [pushes, pullRequests, issues] = [of(parts.pushes), of(parts.pullRequests), of(parts.issues)];
      return {
        value,
        other,
        members: people.length,
        bot: !other && isProgram(value),
        pushes,
        pullRequests,
        issues,
        contributions: pushes + pullRequests + issues,
      };
    };
    const order = [...new Set(Object.values(parts).flat())]
      .map((person) => row(person, false, [person]))
      .sort(
        (a, b) =>
          Number(b.contributions) - Number(a.contributions) || inByteOrder(String(a.value), String(b.value)),
      );
    const rest = order.slice(question.limit).map(({ value }) => String(value));
    const rows = order.slice(0, question.limit);
    return { range, rows: rest.length === 0 ? rows : [...rows, row('other', true, rest)] };
  },
});
