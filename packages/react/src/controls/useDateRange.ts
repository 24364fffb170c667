import { type DaySpan, faultOfSpan, rangeOfSpan, type SpanFault } from './day-span.ts';
import { type DateRangeOptions, type RangeChoices, useRangeSelection } from './useRangeSelection.ts';

/** The days that are counted, and ways to choose others. */
export type DateRange = Omit<RangeChoices, 'choose'> &
  Readonly<{
    /** Chooses a first and a last day, both included, unless something is wrong with them: then it says what. */
    chooseSpan: (span: DaySpan) => SpanFault | undefined;
  }>;

/** The range of a page, or of your own state, for a control that changes it. */
export function useDateRange(options: DateRangeOptions = {}): DateRange {
  const { choose, ...range } = useRangeSelection(options);
  return {
    ...range,
    chooseSpan: (span) => {
      const fault = faultOfSpan(span, range.available);
      if (fault === undefined) choose(rangeOfSpan(span));
      return fault;
    },
  };
}
