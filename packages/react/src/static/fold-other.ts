import { terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Part, Series } from '../series/series.ts';
import { OTHER_KEY } from '../series/value-label.ts';

type Entry = Part | Series;

/** The largest `limit` ordinary entries stay; the rest joins `other`, so that the whole stays the whole. */
const split = <T extends Entry>(entries: readonly T[], limit: number) => {
  const values = entries.filter((entry) => entry.kind === 'value');
  return {
    kept: values.slice(0, limit),
    folded: [...values.slice(limit), ...entries.filter((entry) => entry.kind === 'other')],
    unknown: entries.filter((entry) => entry.kind === 'unknown'),
  };
};

const identity = (folded: readonly Entry[], language: Language) => {
  const other = folded.find((entry) => entry.kind === 'other');
  const label = other?.label ?? wordsOf(language, 'terms', terms).other;
  return { key: other?.key ?? OTHER_KEY, label, kind: 'other' as const };
};

/** At most `limit` ordinary parts, then `other` with the sum of the rest, then `unknown`. */
export const foldParts = (parts: readonly Part[], limit: number, language: Language): readonly Part[] => {
  const { kept, folded, unknown } = split(parts, limit);
  if (folded.length === 0) return [...kept, ...unknown];
  const sum = (of: (part: Part) => number) => folded.reduce((total, part) => total + of(part), 0);
  return [
    ...kept,
    { ...identity(folded, language), value: sum((part) => part.value), share: sum((part) => part.share) },
    ...unknown,
  ];
};

/** At most `limit` ordinary series, then `other` with the sums of the rest, then `unknown`. */
export const foldSeries = (
  series: readonly Series[],
  limit: number,
  language: Language,
): readonly Series[] => {
  const { kept, folded, unknown } = split(series, limit);
  const [first] = folded;
  if (first === undefined) return [...kept, ...unknown];
  const points = first.points.map((point, index) => ({
    date: point.date,
    value: folded.reduce((sum, entry) => sum + (entry.points[index]?.value ?? 0), 0),
    partial: point.partial,
  }));
  const total = folded.reduce((sum, entry) => sum + entry.total, 0);
  return [...kept, { ...identity(folded, language), points, total }, ...unknown];
};
