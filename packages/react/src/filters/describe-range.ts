import { addDays } from '@downpour/core';
import { formatDay } from '../format/format-date.ts';
import type { RangeSelection } from './filter-state.ts';

const UNITS: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** A range for people, its last day included: `Mar 1, 2026 – Mar 31, 2026`, `Last 90 days`, `All time`. */
export function describeRange({ from, to, range }: RangeSelection, locale: string): string {
  const last = to === undefined ? undefined : formatDay(addDays(to, -1), locale);
  if (from !== undefined) {
    const first = formatDay(from, locale);
    return last === undefined ? `Since ${first}` : first === last ? first : `${first} – ${last}`;
  }
  if (range !== undefined && range !== 'all') {
    const count = Number.parseInt(range, 10);
    const unit = UNITS[range.slice(-1)] ?? 'day';
    const text = count === 1 ? `Last ${unit}` : `Last ${count} ${unit}s`;
    return last === undefined ? text : `${text} to ${last}`;
  }
  return last === undefined ? 'All time' : `Until ${last}`;
}
