import { countText, type QueryShape } from '../query-shape.ts';

/** One scan over all packages: the place is one more than the number of packages with more downloads. */
export const rankShape: QueryShape = {
  isOneRow: true,
  compile: ({ resolved, dimension, measure, bind, from }) => {
    const subject = bind('String', resolved.subject ?? '');
    const amounts = `SELECT ${dimension('package')} AS package, ${measure('downloads')} AS amount ${from()} GROUP BY package`;
    const gathered = `SELECT groupArray(amount) AS amounts, sumIf(amount, package = ${subject}) AS own FROM (${amounts})`;
    return {
      columns: `${countText('1 + arrayCount(other -> other > own, amounts)', 'place')}, ${countText('length(amounts)', 'packages')}, ${countText('own', 'downloads')}`,
      from: `FROM (${gathered})`,
    };
  },
  assemble: (_resolved, [row = {}]) => {
    const packages = String(row.packages ?? '0');
    const downloads = String(row.downloads ?? '0');
    if (downloads === '0') return [[null, packages, '0', null]];
    return [[String(row.place), packages, downloads, Number(row.place) / Number(packages)]];
  },
};
