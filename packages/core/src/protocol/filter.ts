import type { FilterValue, Presence } from '../catalogue/infer.ts';
import { isPresence } from './presence.ts';

/** Values of one dimension to keep (`in`) or to leave out (`notIn`). Sorted, distinct, never empty. */
export type Filter = Readonly<{ dimension: string; operator: 'in' | 'notIn'; values: readonly string[] }>;

const sortedDistinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** The filters a dimension's values make: none, one to keep, one to leave out, or both. */
export function filtersOf(
  dimension: string,
  values: Readonly<{ in?: readonly string[]; notIn?: readonly string[] }>,
): readonly Filter[] {
  const operators = ['in', 'notIn'] as const;
  return operators.flatMap((operator) => {
    const list = sortedDistinct(values[operator] ?? []);
    return list.length === 0 ? [] : [{ dimension, operator, values: list }];
  });
}

/** The same filters from a value as people write it in TypeScript. */
export function filtersOfValue(dimension: string, value: FilterValue | undefined): readonly Filter[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return filtersOf(dimension, { in: [value] });
  return filtersOf(dimension, 'in' in value || 'notIn' in value ? value : { in: value as readonly string[] });
}

/** The dimension that, in a URL, takes `include`, `exclude` or `only` as well as values. */
export const PRESENCE_DIMENSION = 'ci';

const CI_VALUE = 'true';

/**
 * The filters that make CI count as said: none for `include`; `exclude` leaves the value `true` out, so that downloads
 * without a detected CI and those of which nothing is known stay; `only` keeps `true`. Beside other filters of CI both
 * must hold.
 */
export function ciFilters(presence: Presence, filters: readonly Filter[] = []): readonly Filter[] {
  const valuesOf = (operator: Filter['operator']): readonly string[] =>
    filters.filter((filter) => filter.operator === operator).flatMap(({ values }) => values);
  const [kept, left] = [valuesOf('in'), valuesOf('notIn')];
  switch (presence) {
    case 'include':
      return filtersOf(PRESENCE_DIMENSION, { in: kept, notIn: left });
    case 'exclude':
      return filtersOf(PRESENCE_DIMENSION, { in: kept, notIn: [...left, CI_VALUE] });
    case 'only': {
      const isRuledOut = kept.length > 0 && !kept.includes(CI_VALUE);
      return filtersOf(PRESENCE_DIMENSION, {
        in: [CI_VALUE],
        notIn: isRuledOut ? [...left, CI_VALUE] : left,
      });
    }
  }
}

/**
 * Values of a filter as they stand in a URL: a leading `!` leaves the value out. A kept value that itself begins with
 * `!` or `=`, or that the dimension would read as `include`, `exclude` or `only`, is written with a leading `=`.
 */
export function encodeFilter({ dimension, operator, values }: Filter): readonly string[] {
  return values.map((value) => {
    if (operator === 'notIn') return `!${value}`;
    return /^[!=]/.test(value) || isPresenceOf(dimension, value) ? `=${value}` : value;
  });
}

/** Reads what `encodeFilter` writes; for CI also `include`, `exclude` and `only`. */
export function decodeFilters(dimension: string, encoded: readonly string[]): readonly Filter[] {
  const kept: string[] = [];
  const left: string[] = [];
  const presences: Presence[] = [];
  for (const text of encoded) {
    if (isPresenceOf(dimension, text)) presences.push(text);
    else if (text.startsWith('!')) left.push(text.slice(1));
    else kept.push(text.startsWith('=') ? text.slice(1) : text);
  }
  return presences.reduce<readonly Filter[]>(
    (filters, presence) => ciFilters(presence, filters),
    filtersOf(dimension, { in: kept, notIn: left }),
  );
}

/** Whether a text in a URL is no value of the dimension but says how CI counts. */
export const isPresenceOf = (dimension: string, text: string): text is Presence =>
  dimension === PRESENCE_DIMENSION && isPresence(text);
