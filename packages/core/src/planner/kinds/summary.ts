import type { Cell } from '../../protocol/result.ts';
import { rangeDays, type TimeRange } from '../../time/time-range.ts';
import { daysBetween } from '../../time/utc-date.ts';
import type { QueryShape } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { textsOf } from '../texts-of.ts';

/** One scan gives the downloads of every day; periods and the ones before them are sums of those. */
export const summaryShape: QueryShape = {
  isOneRow: true,
  compile: ({ resolved: { scan }, downloadsPerBucket, from }) => ({
    columns: `CAST(${downloadsPerBucket('day', scan.from, rangeDays(scan))}, 'Array(String)') AS downloads`,
    from: from(),
  }),
  assemble: (resolved, [row = {}]) => {
    const days = textsOf(row.downloads);
    return (resolved.periods ?? []).map(({ name, range, previous, partial }): readonly Cell[] => {
      const downloads = sumWithin(resolved, days, range);
      const before = previous === undefined ? null : sumWithin(resolved, days, previous);
      return [name, range.from, range.to, downloads, before, changeOf(downloads, before), partial];
    });
  },
};

/** Days of a period that lie before the data have no downloads. */
function sumWithin({ scan }: ResolvedQuery, days: readonly string[], { from, to }: TimeRange): string {
  const placeOf = (date: string): number => Math.max(0, daysBetween(scan.from, date));
  return String(days.slice(placeOf(from), placeOf(to)).reduce((sum, amount) => sum + BigInt(amount), 0n));
}

const changeOf = (downloads: string, before: string | null): number | null =>
  before === null || Number(before) === 0 ? null : (Number(downloads) - Number(before)) / Number(before);
