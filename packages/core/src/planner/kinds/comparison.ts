import type { Cell } from '../../protocol/result.ts';
import type { Bucket } from '../../time/time-range.ts';
import type { QueryShape } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { textsOf } from '../texts-of.ts';

/** One row per package, its buckets as two arrays; index and share are computed from the whole numbers here. */
export const comparisonShape: QueryShape = {
  compile: ({ resolved, bucket, dimension, measure, from }) => ({
    columns: 'member, groupArray(bucket) AS dates, groupArray(toString(amount)) AS downloads',
    from: `FROM (SELECT ${dimension('package')} AS member, ${bucket(resolved.granularity ?? 'day')} AS bucket, ${measure('downloads')} AS amount ${from()} GROUP BY member, bucket) GROUP BY member`,
  }),
  assemble: (resolved, rows) => {
    const amounts = new Map(
      rows.map((row) => {
        const [dates, downloads] = [textsOf(row.dates), textsOf(row.downloads)];
        return [String(row.member), new Map(dates.map((date, i) => [date, BigInt(downloads[i] ?? '0')]))];
      }),
    );
    const names = comparedPackages(resolved);
    const { buckets = [] } = resolved;
    const of = (name: string, { start }: Bucket): bigint => amounts.get(name)?.get(start) ?? 0n;
    const totals = buckets.map((bucket) => names.reduce((sum, name) => sum + of(name, bucket), 0n));
    return names.flatMap((name) => {
      const first = buckets.find((bucket) => !bucket.partial && of(name, bucket) > 0n);
      const one = first === undefined ? 0n : of(name, first);
      return buckets.map((bucket, i): readonly Cell[] => {
        const downloads = of(name, bucket);
        return [
          bucket.start,
          name,
          String(downloads),
          ratio(downloads, one),
          ratio(downloads, totals[i] ?? 0n),
          bucket.partial,
        ];
      });
    });
  },
};

const ratio = (part: bigint, whole: bigint): number | null =>
  whole === 0n ? null : Number(part) / Number(whole);

const comparedPackages = ({ filters }: ResolvedQuery): readonly string[] =>
  filters.find(({ dimension, operator }) => dimension === 'package' && operator === 'in')?.values ?? [];
