import type { FilterValue } from '../catalogue/infer.ts';

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

/**
 * Values of a filter as they stand in a URL: a leading `!` leaves the value out. A kept value that itself begins with
 * `!` or `=` is written with a leading `=`.
 */
export function encodeFilter(filter: Filter): readonly string[] {
  return filter.values.map((value) => {
    if (filter.operator === 'notIn') return `!${value}`;
    return /^[!=]/.test(value) ? `=${value}` : value;
  });
}

/** Reads what `encodeFilter` writes. */
export function decodeFilters(dimension: string, encoded: readonly string[]): readonly Filter[] {
  const kept: string[] = [];
  const left: string[] = [];
  for (const text of encoded) {
    if (text.startsWith('!')) left.push(text.slice(1));
    else kept.push(text.startsWith('=') ? text.slice(1) : text);
  }
  return filtersOf(dimension, { in: kept, notIn: left });
}
