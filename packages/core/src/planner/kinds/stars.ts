import type { Cell } from '../../protocol/result.ts';
import { timeBucket } from '../../sql/time-bucket.ts';
import { eventsFragments, firstStars } from '../events-fragments.ts';
import type { QueryShape } from '../query-shape.ts';
import { textsOf } from '../texts-of.ts';

/** First stars per bucket of the range, and how many there were before it. */
export const starsShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const events = eventsFragments(fragments);
    const bucket = timeBucket(fragments.resolved.granularity ?? 'day', 'starred');
    const buckets = `SELECT ${bucket} AS bucket, starred >= ${events.start} AS within, count() AS people FROM (${firstStars(events)}) GROUP BY bucket, within`;
    return {
      columns:
        'groupArrayIf(bucket, within) AS dates, groupArrayIf(toString(people), within) AS stars, toString(sumIf(people, NOT within)) AS before',
      from: `FROM (${buckets})`,
    };
  },
  assemble: ({ buckets = [] }, [row = {}]) => {
    const [dates, stars] = [textsOf(row.dates), textsOf(row.stars)];
    let total = BigInt(String(row.before ?? '0'));
    return buckets.map(({ start, partial }): readonly Cell[] => {
      const own = stars[dates.indexOf(start)] ?? '0';
      total += BigInt(own);
      return [start, own, String(total), partial];
    });
  },
};
