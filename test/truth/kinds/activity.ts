import type { Meaning } from '../meaning.ts';
import { doers, firstStars, isProgram, openers, repositoryEvents } from '../repository-events.ts';

/** What happened in a repository in the range, and how much of it programs did. */
export const activity: Meaning = {
  kind: 'activity',
  packages: 'one',
  about: 'events',
  filters: false,
  days: true,
  expected: (asked) => {
    const { range } = asked;
    const events = repositoryEvents(asked);
    if (events === undefined) return { problem: 'no-repository' };
    const isIn = (day: string): boolean => day >= range.from && day < range.to;
    const within = events.filter(({ day }) => isIn(day));
    const issues = openers(within, 'IssuesEvent');
    const pulls = openers(within, 'PullRequestEvent');
    const pushes = doers(within, 'PushEvent');
    const done: Readonly<Record<string, readonly string[]>> = {
      stars: [...firstStars(events)].filter(([, day]) => isIn(day)).map(([person]) => person),
      forks: doers(within, 'ForkEvent'),
      issues,
      'pull-requests': pulls,
      pushes,
      contributors: [...new Set([...issues, ...pulls, ...pushes])],
    };
    const rows = Object.entries(done).map(([metric, people]) => {
      return { metric, total: people.length, bots: people.filter(isProgram).length };
    });
    return { range, rows };
  },
};
