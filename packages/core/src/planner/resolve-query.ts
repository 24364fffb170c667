import type { Catalogue } from '../catalogue/catalogue.ts';
import type { QueryKind } from '../catalogue/query.ts';
import { type Filter, filtersOf } from '../protocol/filter.ts';
import { type Problem, problem } from '../protocol/problem.ts';
import { type Request, requestedPackages } from '../protocol/request.ts';
import { MIRROR_INSTALLERS } from '../pypi/mirror-installers.ts';
import { normalizePackageName } from '../pypi/package-name.ts';
import { bucketStart, DEFAULT_MAX_BUCKETS, granularityFor } from '../time/granularity.ts';
import { bucketsOf, presetStart, type TimeRange } from '../time/time-range.ts';
import { addDays, earlier, later, type UtcDate } from '../time/utc-date.ts';
import type { Coverage } from './deployment.ts';
import type { Period, ResolvedQuery } from './resolved-query.ts';

/** Buckets a request may ask for when it chooses the granularity itself. */
const MAX_BUCKETS = 5_000;

/** What resolving needs to know of the data: its days, and the first day of the packages asked for, where a series over all time begins. */
export type ResolveContext = Readonly<{ coverage: Coverage; packageFirstDay?: UtcDate }>;

/** A resolved query, or the problem that refuses the request. */
export type Resolution = Readonly<{ ok: true; resolved: ResolvedQuery } | { ok: false; problem: Problem }>;

const refuse = (value: Problem): Resolution => ({ ok: false, problem: value });

/** Makes every default, date and list of a request explicit; refuses ranges that are reversed, absurd or without data. */
export function resolveQuery(catalogue: Catalogue, request: Request, context: ResolveContext): Resolution {
  const query = catalogue.queries[request.query];
  if (query === undefined) {
    return refuse(problem('unknown-query', `There is no query "${request.query}".`));
  }
  const range = resolveRange(query.kind, request, context);
  if ('code' in range) return refuse(range);
  const { coverage } = context;
  const periods = query.kind === 'summary' ? summaryPeriods(range, coverage) : undefined;
  const scan = periods === undefined ? range : scanOf(range, periods, coverage);
  const isRank = query.kind === 'rank';
  const [subject] = requestedPackages(request);
  const filters = isRank
    ? request.filters.filter(({ dimension }) => dimension !== 'package')
    : request.filters;
  const resolved: ResolvedQuery = {
    name: request.query,
    query,
    filters: [...filters, ...mirrorFilters(request.mirrors)],
    ...(isRank && subject !== undefined ? { subject } : {}),
    range,
    scan,
    coversAllDays: scan.from <= coverage.firstDay && scan.to > coverage.lastDay,
    ...(periods === undefined ? {} : { periods }),
    ...(query.defaultLimit === undefined ? {} : { limit: request.limit ?? query.defaultLimit }),
    ...(request.search === undefined ? {} : { search: normalizePackageName(request.search) }),
    asOf: coverage.asOf,
  };
  if (query.kind !== 'series') return { ok: true, resolved };

  const granularity = request.granularity ?? granularityFor(range.from, range.to, DEFAULT_MAX_BUCKETS);
  const fitted = alignStart(request, range, granularity, coverage);
  const buckets = bucketsOf(fitted, granularity);
  if (buckets.length > MAX_BUCKETS) {
    return refuse(
      problem(
        'too-many-buckets',
        `${fitted.from} to ${fitted.to} has ${buckets.length} buckets of a ${granularity}; at most ${MAX_BUCKETS} are ` +
          'given. Shorten the range or choose a coarser granularity.',
        { parameter: 'granularity' },
      ),
    );
  }
  return { ok: true, resolved: { ...resolved, range: fitted, scan: fitted, granularity, buckets } };
}

function resolveRange(
  kind: QueryKind,
  request: Request,
  { coverage, packageFirstDay }: ResolveContext,
): TimeRange | Problem {
  const end = addDays(coverage.asOf, 1);
  if (request.from !== undefined && request.to !== undefined && request.from >= request.to) {
    return problem(
      'invalid-range',
      `The range from ${request.from} to ${request.to} is empty: "to" is the day after the last day. ` +
        'Exchange the two, or move "to" one day on.',
      { parameter: 'to' },
    );
  }
  const to = earlier(request.to ?? end, end);
  const begun = kind === 'series' && packageFirstDay !== undefined && packageFirstDay < to;
  const from =
    request.from ??
    (request.range === undefined ? undefined : presetStart(request.range, to)) ??
    (begun ? packageFirstDay : coverage.firstDay);
  const range = { from: later(from, coverage.firstDay), to };
  if (range.from < range.to) return range;
  return problem(
    'range-outside-data',
    `There is no data from ${from} to ${request.to ?? end}: it begins on ${coverage.firstDay}, and its last complete ` +
      `day is ${coverage.asOf}. Choose a range between them.`,
    { parameter: request.from === undefined ? 'to' : 'from' },
  );
}

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

const PERIOD_DAYS = { day: 1, week: 7, month: 30 } as const;

function summaryPeriods(total: TimeRange, coverage: Coverage): readonly Period[] {
  const recent = (['day', 'week', 'month'] as const).map((name): Period => {
    const from = addDays(total.to, -PERIOD_DAYS[name]);
    const previous = { from: addDays(from, -PERIOD_DAYS[name]), to: from };
    return {
      name,
      range: { from, to: total.to },
      ...(previous.from < coverage.firstDay ? {} : { previous }),
      partial: from < coverage.firstDay,
    };
  });
  return [...recent, { name: 'total', range: total, partial: false }];
}

const scanOf = (range: TimeRange, periods: readonly Period[], coverage: Coverage): TimeRange => ({
  from: later(
    periods.reduce((first, period) => earlier(first, period.previous?.from ?? period.range.from), range.from),
    coverage.firstDay,
  ),
  to: range.to,
});

function mirrorFilters(mirrors: Request['mirrors']): readonly Filter[] {
  if (mirrors === 'include') return [];
  return filtersOf('installer', { [mirrors === 'only' ? 'in' : 'notIn']: MIRROR_INSTALLERS });
}
