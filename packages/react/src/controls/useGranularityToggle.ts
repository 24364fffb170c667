import { GRANULARITIES, type Granularity, type TimeRange } from '@downpour/core';
import type { RangeSelection } from '../filters/range-selection.ts';
import { isSensible } from '../filters/sensible-granularity.ts';
import { usePageOr } from './usePageOr.ts';

/** What `useGranularityToggle` takes. */
export type GranularityToggleOptions = Readonly<{
  /** The width of buckets, `auto` where the range suggests it; that of the page's filters unless told. */
  value?: Granularity | 'auto' | undefined;
  /** Takes the width chosen: beside the page's filters, or instead of them where there is a `value`. */
  onChange?: ((granularity: Granularity | 'auto') => void) | undefined;
  /** The days that are counted, which decide what is sensible; those of the page's filters unless told. */
  range?: RangeSelection | undefined;
  /** Days the data has, half-open, where they are known. */
  available?: TimeRange | undefined;
}>;

/** The widths of buckets one can choose from. */
export type GranularityChoices = Readonly<{
  chosen: Granularity | 'auto';
  /** Every width; those that are not sensible would give hardly any bucket, or thousands. */
  choices: readonly Readonly<{ granularity: Granularity | 'auto'; sensible: boolean }>[];
  choose: (granularity: Granularity | 'auto') => void;
}>;

/** The granularity of a page, or of your own state, for a control that changes it. */
export function useGranularityToggle({
  value,
  onChange,
  range,
  available,
}: GranularityToggleOptions = {}): GranularityChoices {
  const { page, shown: chosen } = usePageOr(
    'GranularityToggle',
    value,
    ({ state }): Granularity | 'auto' => state.granularity ?? 'auto',
  );
  const selection = range ?? page?.state ?? {};
  return {
    chosen,
    choices: [
      { granularity: 'auto', sensible: true },
      ...GRANULARITIES.map((granularity) => ({
        granularity,
        sensible: isSensible(granularity, selection, available),
      })),
    ],
    choose: (granularity) => {
      if (value === undefined) page?.setGranularity(granularity === 'auto' ? undefined : granularity);
      onChange?.(granularity);
    },
  };
}
