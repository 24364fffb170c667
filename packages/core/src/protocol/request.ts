import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FilterValue, ParametersOf, Presence, QueryName } from '../catalogue/infer.ts';
import type { ParameterName, Query } from '../catalogue/query.ts';
import { normalizePackageName } from '../pypi/package-name.ts';
import type { Granularity } from '../time/granularity.ts';
import type { RangePreset } from '../time/time-range.ts';
import type { UtcDate } from '../time/utc-date.ts';
import {
  ciFilters,
  encodeFilter,
  type Filter,
  filtersOf,
  filtersOfValue,
  PRESENCE_DIMENSION,
} from './filter.ts';

/**
 * A question in canonical form: names normalised, lists sorted and without repeats, parameters left out where they
 * have their default. Serialisable; two equal questions are deeply equal.
 */
export type Request = Readonly<{
  query: string;
  filters: readonly Filter[];
  mirrors: Presence;
  from?: UtcDate;
  to?: UtcDate;
  range?: RangePreset;
  granularity?: Granularity;
  limit?: number;
  search?: string;
  release?: string;
  window?: RangePreset;
  idle?: RangePreset;
  minimum?: number;
}>;

type LooseParameters = Readonly<{
  package?: string | readonly string[] | undefined;
  filters?: Readonly<Record<string, FilterValue | undefined>> | undefined;
  mirrors?: Presence | undefined;
  ci?: Presence | undefined;
}> &
  Readonly<Partial<Record<Exclude<ParameterName, 'package'>, string | number | undefined>>>;

const URL_PARAMETERS = [
  'from',
  'to',
  'range',
  'granularity',
  'limit',
  'search',
  'release',
  'window',
  'idle',
  'minimum',
] as const satisfies readonly Exclude<ParameterName, 'package'>[];

/**
 * Brings a typed question into canonical form. `ci` becomes a filter of CI, so that `ci: 'exclude'` and
 * `filters: { ci: { notIn: ['true'] } }` are one question; where both are given, both hold.
 */
export function createRequest<C extends Catalogue, N extends QueryName<C>>(
  query: N,
  parameters: ParametersOf<C, N>,
): Request {
  const { package: packages, filters, mirrors, ci = 'include', ...rest } = parameters as LooseParameters;
  const names = packages === undefined ? [] : typeof packages === 'string' ? [packages] : packages;
  const { [PRESENCE_DIMENSION]: ciValue, ...others } = filters ?? {};
  return canonicalRequest({
    query,
    filters: [
      ...filtersOf('package', { in: names }),
      ...Object.entries(others).flatMap(([dimension, value]) => filtersOfValue(dimension, value)),
      ...ciFilters(ci, filtersOfValue(PRESENCE_DIMENSION, ciValue)),
    ],
    mirrors: mirrors ?? 'include',
    ...(rest as object),
  });
}

/** Sorts and normalises what may be written in several ways. */
export function canonicalRequest(request: Request): Request {
  const { query, filters, mirrors } = request;
  const normalised = filters.map((filter) =>
    filter.dimension === 'package' ? { ...filter, values: filter.values.map(normalizePackageName) } : filter,
  );
  const merged = [...new Set(normalised.map((filter) => filter.dimension))].sort().flatMap((dimension) => {
    const valuesOf = (operator: Filter['operator']) =>
      normalised.filter((f) => f.dimension === dimension && f.operator === operator).flatMap((f) => f.values);
    return filtersOf(dimension, { in: valuesOf('in'), notIn: valuesOf('notIn') });
  });
  const rest = URL_PARAMETERS.flatMap((name) => {
    const value = typeof request[name] === 'string' ? request[name].trim() : request[name];
    return value === undefined || (name === 'range' && value === 'all') ? [] : [[name, value]];
  });
  return { query, filters: merged, mirrors, ...(Object.fromEntries(rest) as object) };
}

/** The request's parameters as a URL carries them, in canonical order. */
export function encodeRequest(request: Request): URLSearchParams {
  const entries: [string, string][] = [];
  for (const filter of request.filters) {
    for (const value of encodeFilter(filter)) entries.push([filter.dimension, value]);
  }
  if (request.mirrors !== 'include') entries.push(['mirrors', request.mirrors]);
  for (const name of URL_PARAMETERS) {
    const value = request[name];
    if (value !== undefined) entries.push([name, String(value)]);
  }
  return new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** One text for one question: equal requests, and only those, have equal keys. Cache and query keys are made of it. */
export function requestKey(request: Request): string {
  const parameters = encodeRequest(request).toString();
  return parameters === '' ? request.query : `${request.query}?${parameters}`;
}

/** Values of the packages a request asks for. */
export const requestedPackages = (request: Request): readonly string[] =>
  request.filters.find((filter) => filter.dimension === 'package' && filter.operator === 'in')?.values ?? [];

/** Whether a query reads downloads, so that their dimensions filter it. */
export const takesFilters = (query: Query): boolean => query.measures.length > 0;

/** Filter names and parameter names a query takes in a URL. */
export function parameterNames(catalogue: Catalogue, query: Query): readonly string[] {
  const dimensions = takesFilters(query)
    ? [...Object.keys(catalogue.source.dimensions).filter((name) => name !== 'package'), 'mirrors']
    : [];
  const own = query.parameters.filter((name) => name !== 'package');
  return [...(query.packages === 'none' ? [] : ['package']), ...own, ...dimensions];
}
