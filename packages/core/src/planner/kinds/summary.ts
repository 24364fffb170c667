import type { Cell } from '../../protocol/result.ts';
import type { TimeRange } from '../../time/time-range.ts';
import { countText, type QueryShape } from '../query-shape.ts';

/** All periods and the ones before them in one scan over days. */
export const summaryShape: QueryShape = {
  compile: ({ resolved, day, measure, bind, from }) => {
    const within = (range: TimeRange, alias: string): string =>
      countText(
        `sumIf(amount, day >= ${bind('Date', range.from)} AND day < ${bind('Date', range.to)})`,
        alias,
      );
    const columns = (resolved.periods ?? []).flatMap(({ name, range, previous }) => [
      within(range, `${name}_downloads`),
      ...(previous === undefined ? [] : [within(previous, `${name}_previous`)]),
    ]);
    return {
      columns: columns.join(', '),
      from: `FROM (SELECT ${day()} AS day, ${measure('downloads')} AS amount ${from()} GROUP BY day)`,
    };
  },
  assemble: (resolved, [row = {}]) =>
    (resolved.periods ?? []).map(({ name, range, previous, partial }): readonly Cell[] => {
      const downloads = String(row[`${name}_downloads`] ?? '0');
      const before = previous === undefined ? null : String(row[`${name}_previous`] ?? '0');
      return [name, range.from, range.to, downloads, before, changeOf(downloads, before), partial];
    }),
};

const changeOf = (downloads: string, before: string | null): number | null =>
  before === null || Number(before) === 0 ? null : (Number(downloads) - Number(before)) / Number(before);
