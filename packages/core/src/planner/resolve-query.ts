import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Query } from '../catalogue/query.ts';
import { type Filter, filtersOf } from '../protocol/filter.ts';
import { type Problem, problem } from '../protocol/problem.ts';
import type { Request } from '../protocol/request.ts';
import { MIRROR_INSTALLERS } from '../pypi/mirror-installers.ts';
import { normalizePackageName } from '../pypi/package-name.ts';
import { presetStart, type TimeRange } from '../time/time-range.ts';
import { addDays, earlier, later } from '../time/utc-date.ts';
import { coversAllDays } from './covers-all-days.ts';
import { QUERY_RESOLVERS } from './query-resolvers.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { ResolveContext } from './resolver.ts';

/** A resolved query, or the problem that refuses the request. */
export type Resolution = Readonly<{ ok: true; resolved: ResolvedQuery } | { ok: false; problem: Problem }>;

const refuse = (value: Problem): Resolution => ({ ok: false, problem: value });

/** Makes every default, date and list of a request explicit; refuses ranges that are reversed, absurd or without data. */
export function resolveQuery(catalogue: Catalogue, request: Request, context: ResolveContext): Resolution {
  const query = catalogue.queries[request.query];
  if (query === undefined) {
    return refuse(problem('unknown-query', `There is no query "${request.query}".`));
  }
  const range = resolveRange(query, request, context);
  if ('code' in range) return refuse(range);
  const { coverage } = context;
  const draft: ResolvedQuery = {
    name: request.query,
    query,
    filters: [...request.filters, ...mirrorFilters(request.mirrors)],
    range,
    scan: range,
    coversAllDays: coversAllDays(range, coverage),
    ...(query.defaultLimit === undefined ? {} : { limit: request.limit ?? query.defaultLimit }),
    ...(request.search === undefined ? {} : { search: normalizePackageName(request.search) }),
    ...(request.release === undefined ? {} : { release: request.release }),
    asOf: coverage.asOf,
  };
  const resolved = QUERY_RESOLVERS[query.kind](draft, request, context);
  return 'code' in resolved ? refuse(resolved) : { ok: true, resolved };
}

function resolveRange(
  query: Query,
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
  const begun =
    query.measures.length > 0 &&
    query.parameters.includes('granularity') &&
    packageFirstDay !== undefined &&
    packageFirstDay < to;
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

function mirrorFilters(mirrors: Request['mirrors']): readonly Filter[] {
  if (mirrors === 'include') return [];
  return filtersOf('installer', { [mirrors === 'only' ? 'in' : 'notIn']: MIRROR_INSTALLERS });
}
