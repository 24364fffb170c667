import type { Language } from '../messages/messages.ts';
import { kindOf, valueLabel } from '../series/value-label.ts';
import type { DimensionValue } from './useDimensionValues.ts';

/** A value that is like the text, or the text itself as a value whose downloads nobody knows. */
export type MatchedValue = Readonly<{ value: string; label: string; downloads?: number }>;

type Listed = Readonly<{
  values: readonly DimensionValue[];
  /** Whether these are all values there are. */
  complete: boolean;
  dimension: string;
  language: Language;
}>;

/**
 * The values whose name or own text holds what was typed, those that begin with it first. Where not all values are
 * listed, the typed text itself can be chosen.
 */
export function matchValues(
  text: string,
  { values, complete, dimension, language }: Listed,
): readonly MatchedValue[] {
  const typed = text.trim();
  const plain = (name: string): string => name.toLocaleLowerCase(language.locale);
  const wanted = plain(typed);
  const placeOf = ({ value, label }: DimensionValue): number =>
    Math.max(
      ...[value, label].map((name) =>
        plain(name).startsWith(wanted) ? 2 : plain(name).includes(wanted) ? 1 : 0,
      ),
    );
  const found = [2, 1].flatMap((place) => values.filter((value) => placeOf(value) === place));
  const isListed = values.some(({ value, label }) => plain(value) === wanted || plain(label) === wanted);
  if (typed === '' || complete || isListed) return found;
  const label = valueLabel({ dimension, value: typed, kind: kindOf(typed, false) }, language);
  return [...found, { value: typed, label }];
}
