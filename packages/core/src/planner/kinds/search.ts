import { countText, type QueryShape } from '../query-shape.ts';

/** `startsWith` takes the text as it is: no character of it is a wildcard. */
export const searchShape: QueryShape = {
  compile: ({ resolved, dimension, measure, bind, from }) => {
    const text = bind('String', resolved.search ?? '');
    const limit = bind('UInt32', resolved.limit ?? 1);
    const name = dimension('package');
    return {
      columns: `package, ${countText('amount', 'downloads')}`,
      from: `FROM (SELECT ${name} AS package, ${measure('downloads')} AS amount ${from([`startsWith(${name}, ${text})`])} GROUP BY package ORDER BY package = ${text} DESC, amount DESC, package ASC LIMIT ${limit})`,
      orderBy: `package = ${text} DESC, amount DESC, package ASC`,
    };
  },
  assemble: (_resolved, rows) => rows.map((row) => [String(row.package), String(row.downloads)]),
};
