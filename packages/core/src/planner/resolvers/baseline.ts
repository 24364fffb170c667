import { rangeDays } from '../../time/time-range.ts';
import { addDays } from '../../time/utc-date.ts';
import { coversAllDays } from '../covers-all-days.ts';
import type { Resolver } from '../resolver.ts';
import { windowBefore } from './window.ts';

const MOST_WINDOWS = 3;

/** The window, and before it as many equally long ones as the data has, at most three. */
export const resolveBaseline: Resolver = (draft, request, { coverage }) => {
  const { defaults } = draft.query;
  const range = windowBefore(request.window ?? defaults?.window, coverage.asOf);
  const days = rangeDays(range);
  const start = (windows: number) => addDays(range.from, -days * windows);
  let windows = 0;
  while (windows < MOST_WINDOWS && start(windows + 1) >= coverage.firstDay) windows++;
  const scan = { from: start(windows), to: range.to };
  return {
    ...draft,
    range,
    scan,
    coversAllDays: coversAllDays(scan, coverage),
    baseline: { windows, days, minimum: request.minimum ?? defaults?.minimum ?? 0 },
  };
};
