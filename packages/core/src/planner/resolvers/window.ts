import type { RangePreset, TimeRange } from '../../time/time-range.ts';
import { presetStart } from '../../time/time-range.ts';
import { addDays, EARLIEST_DATE, later, type UtcDate } from '../../time/utc-date.ts';
import { coversAllDays } from '../covers-all-days.ts';
import type { Resolver } from '../resolver.ts';

/** The days of a preset up to the last complete one, however late the data begins. */
export function windowBefore(preset: RangePreset | undefined, asOf: UtcDate): TimeRange {
  const to = addDays(asOf, 1);
  const start = preset === undefined ? undefined : presetStart(preset, to);
  return { from: later(start ?? EARLIEST_DATE, EARLIEST_DATE), to };
}

/** The answer is about the window: the one asked for, or the one the query has unless asked. */
export const resolveWindow: Resolver = (draft, request, { coverage }) => {
  const range = windowBefore(request.window ?? draft.query.defaults?.window, coverage.asOf);
  return { ...draft, range, scan: range, coversAllDays: coversAllDays(range, coverage) };
};
