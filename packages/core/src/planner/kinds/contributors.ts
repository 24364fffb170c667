import { OTHER } from '../../catalogue/dimension.ts';
import type { Cell } from '../../protocol/result.ts';
import { isBotLogin } from '../../sql/bot-login.ts';
import { contributions, eventsFragments } from '../events-fragments.ts';
import type { QueryShape } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';

const PARTS = ['pushes', 'pull_requests', 'issues', 'contributions'] as const;

/** The top N people as arrays, and what all of them add up to, in one row. */
export const contributorsShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const events = eventsFragments(fragments);
    const people = `SELECT person, pushes, pull_requests, issues, pushes + pull_requests + issues AS contributions FROM (${contributions(events)}) WHERE contributions > 0`;
    const wholes = PARTS.map((part) => `sum(${part}) OVER () AS all_${part}`);
    const top = `SELECT person, ${PARTS.join(', ')}, count() OVER () AS every, ${wholes.join(', ')} FROM (${people}) ORDER BY contributions DESC, person ASC LIMIT ${fragments.bind('UInt32', fragments.resolved.limit ?? 1)}`;
    const lists = PARTS.map((part) => `groupArray(toString(${part})) AS list_${part}`);
    const totals = PARTS.map((part) => `toString(any(all_${part})) AS whole_${part}`);
    return {
      columns: `groupArray(person) AS people, groupArray(${isBotLogin('person')}) AS bots, ${lists.join(', ')}, toString(any(every)) AS every_person, ${totals.join(', ')}`,
      from: `FROM (${top})`,
    };
  },
  assemble: (_resolved, [row = {}]) => {
    const people = textsOf(row.people);
    const bots = textsOf(row.bots);
    const lists = PARTS.map((part) => textsOf(row[`list_${part}`]));
    const top = people.map((person, i): readonly Cell[] => [
      person,
      false,
      '1',
      Number(bots[i]) === 1,
      ...lists.map((list) => list[i] ?? '0'),
    ]);
    const members = Number(row.every_person ?? 0) - people.length;
    if (members === 0) return top;
    const rest = PARTS.map((part, i) => {
      const whole = BigInt(String(row[`whole_${part}`]));
      return String((lists[i] ?? []).reduce((left, amount) => left - BigInt(amount), whole));
    });
    return [...top, [OTHER, true, String(members), false, ...rest]];
  },
};
