import { namesPackages } from '../named-packages.ts';
import type { QueryShape } from '../query-shape.ts';
import { beyondParts, packedParts, topParts } from '../top-parts.ts';

/**
 * Top N values in one scan; the rest in one row. All values of named packages are gathered and ranked here, which costs
 * less than any ranking in a statement; of the whole registry the top N leave ClickHouse, and what all add up to.
 */
export const breakdownShape: QueryShape = {
  isOneRow: true,
  compile: ({ resolved, dimension, measure, bind, from }) => {
    const [by = ''] = resolved.query.dimensions;
    const parts = `SELECT ${dimension(by)} AS member, ${measure('downloads')} AS amount ${from()} GROUP BY member`;
    const columns = 'groupArray(member) AS members, groupArray(toString(amount)) AS amounts';
    if (namesPackages(resolved)) return { columns, from: `FROM (${parts})` };
    const limit = bind('UInt32', resolved.limit ?? 1);
    const top = `SELECT member, amount, count() OVER () AS every, sum(amount) OVER () AS whole FROM (${parts}) ORDER BY amount DESC, member ASC LIMIT ${limit}`;
    return {
      columns: `${columns}, toString(any(every)) AS every_member, toString(any(whole)) AS whole_amount`,
      from: `FROM (${top})`,
    };
  },
  assemble: (resolved, [row = {}]) => {
    const parts = packedParts(row.members, row.amounts);
    const beyond =
      row.every_member === undefined ? undefined : beyondParts(parts, row.every_member, row.whole_amount);
    return topParts(parts, resolved.limit ?? 1, beyond).map(({ value, isOther, members, amount }) => [
      value,
      isOther,
      String(members),
      String(amount),
    ]);
  },
};
