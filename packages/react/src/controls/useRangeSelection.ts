import type { RangePreset, TimeRange } from '@downpour/core';
import { daysOfSelection, type RangeSelection, rangeOf, sameRange } from '../filters/range-selection.ts';
import { usePageOr } from './usePageOr.ts';

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

/** The days that are counted, and the lengths one can choose from. */
export type RangeChoices = Readonly<{
  selection: RangeSelection;
  /** Days the selection stands for; undefined where that needs days nobody knows. */
  days: TimeRange | undefined;
  /** Days the data has; undefined where they are not known. */
  available: TimeRange | undefined;
  presets: readonly RangePreset[];
  /** The preset that is chosen; none where the days are of another kind. */
  preset: RangePreset | undefined;
  choosePreset: (preset: RangePreset) => void;
  choose: (selection: RangeSelection) => void;
}>;

const PRESETS = ['30d', '90d', '6m', '1y', 'all'] as const satisfies readonly RangePreset[];

/** The range of a page, or of one's own state, and ways to change it. */
export function useRangeSelection({
  value,
  onChange,
  presets = PRESETS,
  available,
}: DateRangeOptions): RangeChoices {
  const { page, shown } = usePageOr('DateRangePicker', value, ({ state }): RangeSelection => state);
  const choose = (next: RangeSelection): void => {
    if (value === undefined) page?.setRange(next);
    onChange?.(next);
  };
  return {
    selection: rangeOf(shown),
    days: daysOfSelection(shown, available),
    available,
    presets,
    preset: presets.find((preset) => sameRange({ range: preset }, shown)),
    choosePreset: (preset) => choose(rangeOf({ range: preset })),
    choose,
  };
}
