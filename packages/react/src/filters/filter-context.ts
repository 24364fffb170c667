import type { Filter, Granularity, Presence } from '@downpour/core';
import { createContext, useContext } from 'react';
import type { FilterDimension } from '../series/dimension-name.ts';
import { type FilterAction, type FilterState, sameFilters, valuesOf } from './filter-state.ts';
import { type RangeSelection, rangeOf, sameRange } from './range-selection.ts';

/** The filters of a page and every way to change them. */
export type PageFilters = Readonly<{
  state: FilterState;
  /** Whether the range differs from the one the page began with. */
  zoomed: boolean;
  /** Whether anything differs from what the page began with. */
  changed: boolean;
  isSelected: (dimension: FilterDimension, value: string) => boolean;
  /** Adds a value to keep, or takes it back. */
  toggle: (dimension: FilterDimension, value: string) => void;
  /** Leaves a value out. */
  exclude: (dimension: FilterDimension, value: string) => void;
  remove: (dimension: FilterDimension, operator: Filter['operator'], value: string) => void;
  /** Sets the days: `{ from, to }` half-open, or `{ range: '90d' }`. */
  setRange: (selection: RangeSelection) => void;
  /** Back to the range the page began with. */
  resetRange: () => void;
  setMirrors: (presence: Presence) => void;
  setCi: (presence: Presence) => void;
  /** Sets the width of the buckets of charts over time; undefined lets each choose it from the range. */
  setGranularity: (granularity: Granularity | undefined) => void;
  /** Back to what the page began with. */
  clear: () => void;
  /** Takes back the last change; undefined where there is none. */
  undo: (() => void) | undefined;
  /** Makes the change again that was taken back last; undefined where there is none. */
  redo: (() => void) | undefined;
}>;

export const FilterContext = /* @__PURE__ */ createContext<PageFilters | undefined>(undefined);

/** The filters shared by the widgets of a page. Throws where there is no `FilterProvider`. */
export function useFilters(): PageFilters {
  const filters = useContext(FilterContext);
  if (filters === undefined) {
    throw new Error(
      'useFilters() and FilterPills need a <FilterProvider> above them to hold the filters. ' +
        'Wrap the widgets that shall act together in <FilterProvider>.',
    );
  }
  return filters;
}

type Steps = Pick<PageFilters, 'undo' | 'redo'>;

/** Makes the filters' operations from a state and ways to change it. */
export const pageFilters = (
  state: FilterState,
  initial: FilterState,
  { dispatch, ...steps }: Steps & Readonly<{ dispatch: (action: FilterAction) => void }>,
): PageFilters => ({
  ...steps,
  state,
  zoomed: !sameRange(state, initial),
  changed: !sameFilters(state, initial),
  isSelected: (dimension, value) => valuesOf(state, dimension, 'in').includes(value),
  toggle: (dimension, value) => dispatch({ type: 'toggle', dimension, value }),
  exclude: (dimension, value) => dispatch({ type: 'exclude', dimension, value }),
  remove: (dimension, operator, value) => dispatch({ type: 'remove', dimension, operator, value }),
  setRange: (selection) => dispatch({ type: 'range', selection }),
  resetRange: () => dispatch({ type: 'range', selection: rangeOf(initial) }),
  setMirrors: (presence) => dispatch({ type: 'mirrors', presence }),
  setCi: (presence) => dispatch({ type: 'ci', presence }),
  setGranularity: (granularity) => dispatch({ type: 'granularity', granularity }),
  clear: () => dispatch({ type: 'clear' }),
});
