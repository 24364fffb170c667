import type { Cell } from '../protocol/result.ts';
import { filesFragments } from './files-fragments.ts';
import type { QueryFragments } from './query-fragments.ts';
import type { RawRow } from './query-shape.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { textsOf } from './texts-of.ts';
import { beyondParts, packedParts, topParts } from './top-parts.ts';

/** The day of a project's files that its row tells, and which projects are meant; both over all files of a project. */
type Chosen = Readonly<{ released: (day: string) => string; having: string }>;

/**
 * The most downloaded packages among those whose files are as wanted, in one row: the top N as arrays, and what all of
 * them add up to. Files are joined to one row per project first. `having` is over `released`.
 */
export function compileRankedPackages(fragments: QueryFragments, { released, having }: Chosen) {
  const { resolved, dimension, measure, bind, from } = fragments;
  const { table, project, day } = filesFragments(fragments);
  const projects = `SELECT ${project} AS file_project, ${released(day)} AS released FROM ${table} GROUP BY file_project HAVING ${having}`;
  const amounts = `SELECT ${dimension('package')} AS member, ${measure('downloads')} AS amount ${from()} GROUP BY member`;
  const top = `SELECT member, amount, released, count() OVER () AS every, sum(amount) OVER () AS whole FROM (${amounts}) AS downloaded INNER JOIN (${projects}) AS filed ON member = file_project ORDER BY amount DESC, member ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
  return {
    columns:
      'groupArray(member) AS members, groupArray(toString(amount)) AS amounts, groupArray(toString(released)) AS days, toString(any(every)) AS every_member, toString(any(whole)) AS whole_amount',
    from: `FROM (${top})`,
  };
}

/** Rows of value, other, members, released, downloads; the rest after the top N in one row. */
export function assembleRankedPackages(
  _resolved: ResolvedQuery,
  [row = {}]: readonly RawRow[],
): readonly (readonly Cell[])[] {
  const parts = packedParts(row.members, row.amounts);
  const days = textsOf(row.days);
  const released = new Map(parts.map(({ value }, i) => [value, days[i] ?? null]));
  return topParts(parts, parts.length, beyondParts(parts, row.every_member, row.whole_amount)).map(
    ({ value, isOther, members, amount }): readonly Cell[] => [
      value,
      isOther,
      String(members),
      isOther ? null : (released.get(value) ?? null),
      String(amount),
    ],
  );
}
