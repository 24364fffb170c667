import { useLanguage } from '../context/useLanguage.ts';
import { Control, type ControlProps } from './Control.tsx';
import { RangeChoice } from './RangeChoice.tsx';
import { type DateRangeOptions, useRangeSelection } from './useRangeSelection.ts';

/** What `DateRangePicker` takes. */
export type DateRangePickerProps = ControlProps & DateRangeOptions;

/**
 * The days that count: one of some lengths back from the end of the data, or a first and a last day, typed or picked in
 * a calendar. Days are UTC days; people pick the last day included, the value is half-open.
 */
export function DateRangePicker({ theme, locale, className, ...options }: DateRangePickerProps) {
  const language = useLanguage(locale);
  return (
    <Control theme={theme} className={className}>
      <RangeChoice range={useRangeSelection(options)} language={language} />
    </Control>
  );
}
