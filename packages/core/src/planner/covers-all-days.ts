import type { TimeRange } from '../time/time-range.ts';
import type { Coverage } from './deployment.ts';

/** Whether a range holds every day the data has, so that a table without days may answer. */
export const coversAllDays = (range: TimeRange, coverage: Coverage): boolean =>
  range.from <= coverage.firstDay && range.to > coverage.lastDay;
