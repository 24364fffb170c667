import { OTHER } from '../../catalogue/dimension.ts';
import { countText, type QueryShape } from '../query-shape.ts';

/** Two dimensions: the top N of the first, every value of the second. */
export const matrixShape: QueryShape = {
  compile: ({ resolved, dimension, measure, bind, from }) => {
    const [rows = '', columns = ''] = resolved.query.dimensions;
    const limit = bind('UInt32', resolved.limit ?? 1);
    const cells = `SELECT ${dimension(rows)} AS member, ${dimension(columns)} AS across, ${measure('downloads')} AS amount ${from()} GROUP BY member, across`;
    const totals = `SELECT member, across, amount, sum(amount) OVER (PARTITION BY member) AS total, sum(amount) OVER (PARTITION BY across) AS across_total FROM (${cells})`;
    const ranked = `SELECT member, across, amount, across_total, dense_rank() OVER (ORDER BY total DESC, member ASC) AS place FROM (${totals})`;
    const joined = `SELECT if(place > ${limit}, '${OTHER}', member) AS value, place > ${limit} AS other, across, sum(amount) AS joined_amount, min(place) AS first_place, any(across_total) AS across_amount FROM (${ranked}) GROUP BY value, other, across`;
    return {
      columns: `value, other, across, ${countText('joined_amount', 'downloads')}`,
      from: `FROM (${joined})`,
      orderBy: 'other, min(first_place) OVER (PARTITION BY value, other), across_amount DESC, across',
    };
  },
  assemble: (_resolved, rows) =>
    rows.map((row) => [
      String(row.value),
      Number(row.other) === 1,
      String(row.across),
      String(row.downloads),
    ]),
};
