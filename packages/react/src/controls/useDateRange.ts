import type { RangePreset, TimeRange } from '@downpour/core';
import { useContext } from 'react';
import { FilterContext } from '../filters/filter-context.ts';
import { daysOfSelection, type RangeSelection, rangeOf, sameRange } from '../filters/range-selection.ts';
import { type DaySpan, faultOfSpan, rangeOfSpan, type SpanFault } from './day-span.ts';

/** What `useDateRange` takes. */
export type DateRangeOptions = Readonly<{
  /** The days chosen, half-open; those of the page's filters unless told. */
  value?: RangeSelection | undefined;
  /** Takes the days chosen: beside the page's filters, or instead of them where there is a `value`. */
  onChange?: ((selection: RangeSelection) => void) | undefined;
  /** Lengths to choose from, counted back from the end of the data; `30d`, `90d`, `6m`, `1y` and `all` unless told. */
  presets?: readonly RangePreset[] | undefined;
  /** Days the data has, half-open, where they are known. */
  available?: TimeRange | undefined;
}>;

/** The days that are counted, and ways to choose others. */
export type DateRange = Readonly<{
  selection: RangeSelection;
  /** Days the selection stands for; undefined where that needs days nobody knows. */
  days: TimeRange | undefined;
  /** Days the data has; undefined where they are not known. */
  available: TimeRange | undefined;
  presets: readonly RangePreset[];
  /** The preset that is chosen; none where the days are of another kind. */
  preset: RangePreset | undefined;
  choosePreset: (preset: RangePreset) => void;
  /** Chooses a first and a last day, both included, unless something is wrong with them: then it says what. */
  chooseSpan: (span: DaySpan) => SpanFault | undefined;
}>;

const PRESETS = ['30d', '90d', '6m', '1y', 'all'] as const satisfies readonly RangePreset[];

/** The range of a page, or of your own state, for a control that changes it. */
export function useDateRange({
  value,
  onChange,
  presets = PRESETS,
  available,
}: DateRangeOptions = {}): DateRange {
  const page = useContext(FilterContext);
  const selection = value ?? page?.state;
  if (selection === undefined) {
    throw new Error(
      'A DateRangePicker has neither a `value` nor a <FilterProvider> above it, so it does not know which days to show. ' +
        'Put it in a <FilterProvider>, or give it `value` and `onChange`.',
    );
  }
  const choose = (next: RangeSelection): void => {
    if (value === undefined) page?.setRange(next);
    onChange?.(next);
  };
  return {
    selection: rangeOf(selection),
    days: daysOfSelection(selection, available),
    available,
    presets,
    preset: presets.find((preset) => sameRange({ range: preset }, selection)),
    choosePreset: (preset) => choose(rangeOf({ range: preset })),
    chooseSpan: (span) => {
      const fault = faultOfSpan(span, available);
      if (fault === undefined) choose(rangeOfSpan(span));
      return fault;
    },
  };
}
