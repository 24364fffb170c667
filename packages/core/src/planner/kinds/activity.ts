import { isBotLogin } from '../../sql/bot-login.ts';
import { contributions, eventsFragments, firstStars } from '../events-fragments.ts';
import type { QueryShape } from '../query-shape.ts';

/** Metric → its column, and what a person adds to it. */
const METRICS = {
  forks: ['forks', 'forks'],
  issues: ['issues', 'issues'],
  'pull-requests': ['pull_requests', 'pull_requests'],
  pushes: ['pushes', 'pushes'],
  contributors: ['contributors', 'pushes + pull_requests + issues > 0'],
} as const;

/** Two scans, one over all stars and one over the range; each counts people, all of them and programs. */
export const activityShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const events = eventsFragments(fragments);
    const bot = isBotLogin('person');
    const starred = `SELECT toString(count()) AS stars, toString(countIf(${bot})) AS stars_bots FROM (${firstStars(events)}) WHERE starred >= ${events.start}`;
    const sums = Object.values(METRICS).map(
      ([name, amount]) =>
        `toString(sum(${amount})) AS total_${name}, toString(sumIf(${amount}, ${bot})) AS bots_${name}`,
    );
    return {
      columns: '*',
      from: `FROM (${starred}) AS star_counts CROSS JOIN (SELECT ${sums.join(', ')} FROM (${contributions(events)})) AS other_counts`,
    };
  },
  assemble: (_resolved, [row = {}]) => [
    ['stars', String(row.stars), String(row.stars_bots)],
    ...Object.entries(METRICS).map(([metric, [name]]) => [
      metric,
      String(row[`total_${name}`]),
      String(row[`bots_${name}`]),
    ]),
  ],
};
