import type { QueryShape } from '../query-shape.ts';

/** First and last day; an aggregate over no rows is no day. */
export const extentShape: QueryShape = {
  isOneRow: true,
  compile: ({ measure, from }) => ({
    columns: `${measure('firstDay')} AS first_day, ${measure('lastDay')} AS last_day, toString(count()) AS found`,
    from: from(),
  }),
  assemble: (_resolved, [row]) =>
    row === undefined || row.found === '0' ? [[null, null]] : [[String(row.first_day), String(row.last_day)]],
};
