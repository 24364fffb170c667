import { UNKNOWN } from '../catalogue/dimension.ts';
import type { QueryFragments } from './query-fragments.ts';

// What the table of GitHub's events says, the same whether its kinds are text or Enum. A repository is told by its number,
// which it keeps when it is renamed.

/** Pieces of SQL over the table of events. */
export type EventsFragments = Readonly<{
  /** `FROM table WHERE …`: the events of the repository, under its name of today and those before. */
  from: (conditions: readonly string[]) => string;
  /** Day of the event, UTC. */
  day: string;
  /** Who did it: the login, empty ones as `unknown`. */
  person: string;
  /** Kind of the event, and what it did, as text. */
  type: string;
  action: string;
  /** Condition for the days of the range. */
  inRange: string;
  /** Condition for the days before the end of the range. */
  beforeEnd: string;
  /** First day of the range, bound. */
  start: string;
}>;

/** Makes the fragments for the events the server has, of the repository the query is about. */
export function eventsFragments({ side, bind, resolved }: QueryFragments): EventsFragments {
  const { table, typeOf } = side('events');
  const text = (column: string): string =>
    typeOf(column)?.startsWith('Enum') === true ? `toString(${column})` : column;
  const day = "toDate(created_at, 'UTC')";
  const start = bind('Date', resolved.range.from);
  const end = bind('Date', resolved.range.to);
  const repository = `repo_id IN (SELECT repo_id FROM ${table} WHERE lower(repo_name) = ${bind('String', resolved.repository ?? '')})`;
  return {
    from: (conditions) => `FROM ${table} WHERE ${[repository, ...conditions].join(' AND ')}`,
    day,
    person: `if(actor_login = '', '${UNKNOWN}', toString(actor_login))`,
    type: text('event_type'),
    action: text('action'),
    inRange: `${day} >= ${start} AND ${day} < ${end}`,
    beforeEnd: `${day} < ${end}`,
    start,
  };
}

/** The first star of everyone who ever starred the repository before the end of the range: `person`, `starred`. */
export const firstStars = ({ from, day, person, type, beforeEnd }: EventsFragments): string =>
  `SELECT ${person} AS person, min(${day}) AS starred ${from([`${type} = 'WatchEvent'`, beforeEnd])} GROUP BY person`;

/**
 * What people did in the range: `person`, `pushes`, `pull_requests`, `issues`, `forks`. An issue or pull request counts
 * once, for whoever opened it first.
 */
export function contributions({ from, person, type, action, inRange }: EventsFragments): string {
  const isOpened = `${type} IN ('IssuesEvent', 'PullRequestEvent')`;
  const wanted = `(${type} IN ('PushEvent', 'ForkEvent') OR ${isOpened} AND ${action} = 'opened')`;
  const acts = `SELECT ${type} AS kind, repo_id, if(${isOpened}, number, 0) AS item, if(${isOpened}, '', ${person}) AS doer, argMin(${person}, tuple(created_at, ${person})) AS person, count() AS times ${from([inRange, wanted])} GROUP BY kind, repo_id, item, doer`;
  const counted = (kind: string, alias: string): string => `countIf(kind = '${kind}') AS ${alias}`;
  const summed = (kind: string, alias: string): string => `sumIf(times, kind = '${kind}') AS ${alias}`;
  return `SELECT person, ${summed('PushEvent', 'pushes')}, ${counted('PullRequestEvent', 'pull_requests')}, ${counted('IssuesEvent', 'issues')}, ${summed('ForkEvent', 'forks')} FROM (${acts}) GROUP BY person`;
}
