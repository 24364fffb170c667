import {
  decodeFilters,
  encodeFilter,
  type Filter,
  GRANULARITIES,
  isPresence,
  isRangePreset,
  parseUtcDate,
  type RangePreset,
} from '@downpour/core';
import { SORTED_DIMENSIONS } from '../series/dimension-name.ts';
import type { FilterState } from './filter-state.ts';
import { type RangeSelection, rangeOf, sameRange } from './range-selection.ts';

const RANGE_NAMES = ['from', 'to', 'range'] as const;
const OWN_NAMES: readonly string[] = [...RANGE_NAMES, 'granularity', 'mirrors', ...SORTED_DIMENSIONS];

/**
 * A URL's search part with the filters in it, in the parameters the proxy itself takes. What equals `initial` is left
 * out; parameters that are not filters stay as they are. `prefix` keeps several sets of filters apart.
 */
export function encodeFilterState(
  search: string,
  state: FilterState,
  initial: FilterState,
  prefix = '',
): string {
  const parameters = new URLSearchParams(search);
  for (const name of OWN_NAMES) parameters.delete(prefix + name);
  if (!sameRange(state, initial)) {
    const { range, ...days } = state;
    const open = range === undefined && days.from === undefined && days.to === undefined;
    const selection: RangeSelection = open ? { range: 'all' } : state;
    for (const name of RANGE_NAMES) {
      if (selection[name] !== undefined) parameters.append(prefix + name, selection[name]);
    }
  }
  if (state.granularity !== initial.granularity) {
    parameters.append(`${prefix}granularity`, state.granularity ?? 'auto');
  }
  if (state.mirrors !== initial.mirrors) parameters.append(`${prefix}mirrors`, state.mirrors);
  for (const filter of state.filters) {
    if (filter.dimension === 'ci' && sameCi(state, initial)) continue;
    for (const value of encodeFilter(filter)) parameters.append(prefix + filter.dimension, value);
  }
  if (ciOf(state).length === 0 && ciOf(initial).length > 0) parameters.append(`${prefix}ci`, 'include');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filters a URL's search part holds; what is missing or makes no sense is as in `initial`. */
export function decodeFilterState(search: string, initial: FilterState, prefix = ''): FilterState {
  const parameters = new URLSearchParams(search);
  const get = (name: string): string => parameters.get(prefix + name) ?? '';
  const mirrors = get('mirrors');
  const width = get('granularity');
  const granularity =
    width === 'auto' ? undefined : (GRANULARITIES.find((name) => name === width) ?? initial.granularity);
  return {
    ...(decodeRange(get) ?? rangeOf(initial)),
    ...(granularity === undefined ? {} : { granularity }),
    filters: SORTED_DIMENSIONS.flatMap((dimension) => {
      const values = parameters.getAll(prefix + dimension).filter((value) => value !== '' && value !== '!');
      return dimension === 'ci' && values.length === 0 ? ciOf(initial) : decodeFilters(dimension, values);
    }),
    mirrors: isPresence(mirrors) ? mirrors : initial.mirrors,
  };
}

const ciOf = ({ filters }: FilterState): readonly Filter[] =>
  filters.filter(({ dimension }) => dimension === 'ci');

const sameCi = (a: FilterState, b: FilterState): boolean =>
  JSON.stringify(ciOf(a)) === JSON.stringify(ciOf(b));

function decodeRange(get: (name: string) => string): RangeSelection | undefined {
  const from = parseUtcDate(get('from'));
  const to = parseUtcDate(get('to'));
  const range: RangePreset | undefined = isRangePreset(get('range'))
    ? (get('range') as RangePreset)
    : undefined;
  if (from === undefined && to === undefined && range === undefined) return undefined;
  if (from !== undefined && to !== undefined && from >= to) return undefined;
  return rangeOf({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(range === undefined || from !== undefined ? {} : { range }),
  });
}
