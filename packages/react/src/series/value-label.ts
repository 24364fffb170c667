import { countryName } from '../format/country-name.ts';
import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

/** What kind of value a row stands for. */
export type ValueKind = 'value' | 'unknown' | 'other';

/** The key of the rest after the top N; no value of the data can be equal to it. */
export const OTHER_KEY = '\u2026other';

/** What kind a row is, from its value and its `other` flag. */
export function kindOf(value: string, other: boolean): ValueKind {
  if (other) return 'other';
  return value === 'unknown' ? 'unknown' : 'value';
}

/** A value as data has it: its dimension, the value, and what kind it is. */
export type DataValue = Readonly<{ dimension: string; value: string; kind: ValueKind }>;

/** A value of a dimension for people: countries by name, CI in words, empty values as Unknown. */
export function valueLabel({ dimension, value, kind }: DataValue, language: Language): string {
  const words = wordsOf(language, 'terms', terms);
  if (kind === 'other') return words.other;
  if (value === 'unknown' || value === '') return words.unknown;
  if (dimension === 'country') return countryName(value, language);
  if (dimension === 'ci' && (value === 'true' || value === 'false')) return words.ci[value];
  return value;
}
