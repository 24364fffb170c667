import { ciFilters, type Filter, filtersOf, type Granularity, type Presence } from '@downpour/core';
import { type FilterDimension, SORTED_DIMENSIONS } from '../series/dimension-name.ts';
import { type RangeSelection, sameRange } from './range-selection.ts';
import { isSensible } from './sensible-granularity.ts';

/** What the widgets of a page are filtered by. Filters are in canonical form: sorted by dimension and value. */
export type FilterState = RangeSelection &
  Readonly<{
    filters: readonly Filter[];
    mirrors: Presence;
    /** Width of the buckets of charts over time; chosen from the range where there is none. */
    granularity?: Granularity;
  }>;

/** One change of the filters; each can be undone. */
export type FilterAction =
  | Readonly<{ type: 'toggle'; dimension: FilterDimension; value: string }>
  | Readonly<{ type: 'exclude'; dimension: FilterDimension; value: string }>
  | Readonly<{ type: 'remove'; dimension: FilterDimension; operator: Filter['operator']; value: string }>
  | Readonly<{ type: 'ci'; presence: Presence }>
  | Readonly<{ type: 'mirrors'; presence: Presence }>
  | Readonly<{ type: 'range'; selection: RangeSelection }>
  | Readonly<{ type: 'granularity'; granularity: Granularity | undefined }>
  | Readonly<{ type: 'clear' }>;

/** No filter, all days, mirrors included. */
export const NO_FILTERS: FilterState = { filters: [], mirrors: 'include' };

/** Values of a dimension under an operator. */
export const valuesOf = (
  { filters }: Pick<FilterState, 'filters'>,
  dimension: string,
  operator: Filter['operator'],
): readonly string[] =>
  filters.find((filter) => filter.dimension === dimension && filter.operator === operator)?.values ?? [];

/** Whether downloads by CI are counted: all, none of them, only they. */
export function ciPresence(state: Pick<FilterState, 'filters'>): Presence {
  if (valuesOf(state, 'ci', 'in').includes('true')) return 'only';
  return valuesOf(state, 'ci', 'notIn').includes('true') ? 'exclude' : 'include';
}

/** The filters after an action. Pure; `initial` is what `clear` goes back to. */
export function reduceFilters(
  state: FilterState,
  action: FilterAction,
  initial: FilterState = NO_FILTERS,
): FilterState {
  switch (action.type) {
    case 'toggle': {
      const kept = valuesOf(state, action.dimension, 'in');
      return withValues(state, action.dimension, {
        in: kept.includes(action.value) ? without(kept, action.value) : [...kept, action.value],
        notIn: without(valuesOf(state, action.dimension, 'notIn'), action.value),
      });
    }
    case 'exclude':
      return withValues(state, action.dimension, {
        in: without(valuesOf(state, action.dimension, 'in'), action.value),
        notIn: [...valuesOf(state, action.dimension, 'notIn'), action.value],
      });
    case 'remove': {
      const operators = {
        in: valuesOf(state, action.dimension, 'in'),
        notIn: valuesOf(state, action.dimension, 'notIn'),
      };
      return withValues(state, action.dimension, {
        ...operators,
        [action.operator]: without(operators[action.operator], action.value),
      });
    }
    case 'ci':
      return withFilters(state, 'ci', ciFilters(action.presence));
    case 'mirrors':
      return { ...state, mirrors: action.presence };
    case 'range': {
      const { filters, mirrors, granularity } = state;
      return withGranularity(
        { ...action.selection, filters, mirrors },
        granularity !== undefined && isSensible(granularity, action.selection) ? granularity : undefined,
      );
    }
    case 'granularity':
      return withGranularity(state, action.granularity);
    case 'clear':
      return initial;
  }
}

/** Whether two states count the same downloads. */
export const sameFilters = (a: FilterState, b: FilterState): boolean =>
  sameRange(a, b) && a.mirrors === b.mirrors && JSON.stringify(a.filters) === JSON.stringify(b.filters);

/** Whether two states are the same in all: what is counted, and how it is cut into buckets. */
export const sameState = (a: FilterState, b: FilterState): boolean =>
  a === b || (sameFilters(a, b) && a.granularity === b.granularity);

function withGranularity(state: FilterState, granularity: Granularity | undefined): FilterState {
  const { granularity: _before, ...rest } = state;
  return granularity === undefined ? rest : { ...rest, granularity };
}

const without = (values: readonly string[], value: string): readonly string[] =>
  values.filter((other) => other !== value);

const withValues = (
  state: FilterState,
  dimension: FilterDimension,
  values: Readonly<{ in?: readonly string[]; notIn?: readonly string[] }>,
): FilterState => withFilters(state, dimension, filtersOf(dimension, values));

function withFilters(
  state: FilterState,
  dimension: FilterDimension,
  filters: readonly Filter[],
): FilterState {
  const next = SORTED_DIMENSIONS.flatMap((name) =>
    name === dimension ? filters : state.filters.filter((filter) => filter.dimension === name),
  );
  return { ...state, filters: next };
}
