import { countryName } from '../format/country-name.ts';

/** What kind of value a row stands for. */
export type ValueKind = 'value' | 'unknown' | 'other';

const CI_LABELS: Readonly<Record<string, string>> = { true: 'CI', false: 'No CI detected' };

/** The key of the rest after the top N; no value of the data can be equal to it. */
export const OTHER_KEY = '\u2026other';

/** What kind a row is, from its value and its `other` flag. */
export function kindOf(value: string, other: boolean): ValueKind {
  if (other) return 'other';
  return value === 'unknown' ? 'unknown' : 'value';
}

/** A value of a dimension for people: countries by name, CI in words, empty values as Unknown. */
export function valueLabel(dimension: string, value: string, kind: ValueKind, locale: string): string {
  if (kind === 'other') return 'Other';
  if (value === 'unknown' || value === '') return 'Unknown';
  if (dimension === 'country') return countryName(value, locale);
  if (dimension === 'ci') return CI_LABELS[value] ?? value;
  return value;
}
