import { countText, type QueryShape } from '../query-shape.ts';

/**
 * Downloads of every package per window in one scan; the number of windows is a value. The windows are numbered from the
 * earliest of the baseline, so the one the answer is about has the number of windows before it.
 */
export const growthShape: QueryShape = {
  compile: ({ resolved, dimension, measure, day, bind, from }) => {
    const { windows = 0, days = 1, minimum = 0 } = resolved.baseline ?? {};
    const before = bind('UInt32', windows);
    const start = bind('Date', resolved.scan.from);
    const cells = `SELECT ${dimension('package')} AS member, intDiv(toUInt32(${day()} - ${start}), ${bind('UInt32', days)}) AS place, ${measure('downloads')} AS amount ${from()} GROUP BY member, place`;
    const sums = `SELECT member, sumIf(amount, place = ${before}) AS own, sumIf(amount, place < ${before}) AS earlier, sumIf(amount, place = 0 AND place < ${before}) AS earliest FROM (${cells}) GROUP BY member`;
    const grown = `SELECT member, own, earlier, own * ${before} / earlier AS factor FROM (${sums}) WHERE earliest > 0 AND own * ${before} > earlier AND earlier >= ${bind('UInt64', minimum)} * ${before} ORDER BY factor DESC, own DESC, member ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
    return {
      columns: `member, ${countText('own', 'downloads')}, ${countText('earlier', 'previous')}`,
      from: `FROM (${grown})`,
      orderBy: 'factor DESC, own DESC, member ASC',
    };
  },
  assemble: ({ baseline }, rows) =>
    rows.map((row) => {
      const windows = baseline?.windows ?? 0;
      const downloads = String(row.downloads);
      const previous = String(row.previous);
      return [
        String(row.member),
        downloads,
        previous,
        windows,
        (Number(downloads) * windows) / Number(previous) - 1,
      ];
    }),
};
