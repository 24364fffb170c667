import { problem } from '../../protocol/problem.ts';
import type { Request } from '../../protocol/request.ts';
import { bucketStart, DEFAULT_MAX_BUCKETS, granularityFor } from '../../time/granularity.ts';
import { bucketsOf, type TimeRange } from '../../time/time-range.ts';
import { later } from '../../time/utc-date.ts';
import type { Coverage } from '../deployment.ts';
import type { Resolver } from '../resolver.ts';

/** Buckets a request may ask for when it chooses the granularity itself. */
const MAX_BUCKETS = 5_000;

/** Chooses the granularity where the request does not, and lists the buckets of the range. */
export const resolveBuckets: Resolver = (draft, request, { coverage }) => {
  const { range } = draft;
  const granularity = request.granularity ?? granularityFor(range.from, range.to, DEFAULT_MAX_BUCKETS);
  const fitted = alignStart(request, range, granularity, coverage);
  const buckets = bucketsOf(fitted, granularity);
  if (buckets.length > MAX_BUCKETS) {
    return problem(
      'too-many-buckets',
      `${fitted.from} to ${fitted.to} has ${buckets.length} buckets of a ${granularity}; at most ${MAX_BUCKETS} are ` +
        'given. Shorten the range or choose a coarser granularity.',
      { parameter: 'granularity' },
    );
  }
  return { ...draft, range: fitted, scan: fitted, granularity, buckets };
};

/** An open beginning is no cut: the first bucket of "all" is whole as far as the data reaches. */
function alignStart(
  request: Request,
  range: TimeRange,
  granularity: Parameters<typeof bucketStart>[0],
  coverage: Coverage,
): TimeRange {
  if (request.from !== undefined || request.range !== undefined) return range;
  return { from: later(bucketStart(granularity, range.from), coverage.firstDay), to: range.to };
}
