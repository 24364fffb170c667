import { OTHER } from '../../catalogue/dimension.ts';
import { countText, type QueryShape } from '../query-shape.ts';

/** Top N values in one scan; the rest in one row. */
export const breakdownShape: QueryShape = {
  compile: ({ resolved, dimension, measure, bind, from }) => {
    const [by = ''] = resolved.query.dimensions;
    const limit = bind('UInt32', resolved.limit ?? 1);
    const cells = `SELECT ${dimension(by)} AS member, ${measure('downloads')} AS amount ${from()} GROUP BY member`;
    const ranked = `SELECT member, amount, row_number() OVER (ORDER BY amount DESC, member ASC) AS place FROM (${cells})`;
    const joined = `SELECT if(place > ${limit}, '${OTHER}', member) AS value, place > ${limit} AS other, count() AS joined_members, sum(amount) AS joined_amount, min(place) AS first_place FROM (${ranked}) GROUP BY value, other`;
    return {
      columns: `value, other, ${countText('joined_members', 'members')}, ${countText('joined_amount', 'downloads')}`,
      from: `FROM (${joined})`,
      orderBy: 'other, first_place',
    };
  },
  assemble: (_resolved, rows) =>
    rows.map((row) => [
      String(row.value),
      Number(row.other) === 1,
      String(row.members),
      String(row.downloads),
    ]),
};
