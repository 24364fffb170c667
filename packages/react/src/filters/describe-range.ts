import { addDays } from '@downpour/core';
import { formatDay } from '../format/format-date.ts';
import { filters } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { presetLength } from './preset-length.ts';
import type { RangeSelection } from './range-selection.ts';

/** A range for people, its last day included: `Mar 1, 2026 – Mar 31, 2026`, `Last 90 days`, `All time`. */
export function describeRange({ from, to, range }: RangeSelection, language: Language): string {
  const words = wordsOf(language, 'filters', filters);
  const { locale = 'en' } = language;
  const last = to === undefined ? undefined : formatDay(addDays(to, -1), locale);
  if (from !== undefined) {
    const first = formatDay(from, locale);
    if (last === undefined) return words.since(first);
    return first === last ? first : words.between(first, last);
  }
  if (range !== undefined && range !== 'all') {
    const { count, unit } = presetLength(range);
    const text = words.last(count, unit);
    return last === undefined ? text : words.lastTo(text, last);
  }
  return last === undefined ? words.allTime : words.until(last);
}
