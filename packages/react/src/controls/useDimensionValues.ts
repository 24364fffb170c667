import { mapState, type QueryState } from '../query/query-state.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import { useDownloadsBreakdown } from '../widgets/useDownloadsBreakdown.ts';

/** What `useDimensionValues` asks. */
export type DimensionValuesOptions = Readonly<{
  dimension: FilterDimension;
  /** The packages whose values are wanted; none for the whole registry. */
  package?: string | readonly string[] | undefined;
  /** How many values at most; 200 unless told. */
  limit?: number | undefined;
  /** BCP 47 tag of names; the provider's unless told. */
  locale?: string | undefined;
}>;

/** A value of a dimension, its name for people, and its downloads under the other filters of the page. */
export type DimensionValue = Readonly<{ value: string; label: string; downloads: number }>;

/** The values of a dimension and whether there are more. */
export type DimensionValues = Readonly<{ values: readonly DimensionValue[]; complete: boolean }>;

const TOP = 200;

/** The most downloaded values of a dimension under all filters of the page but its own, to choose from. */
export function useDimensionValues({
  dimension,
  limit = TOP,
  ...options
}: DimensionValuesOptions): QueryState<DimensionValues> {
  const state = useDownloadsBreakdown({ ...options, dimension, limit, filters: { [dimension]: [] } });
  return mapState(state, ({ parts }) => ({
    values: parts
      .filter(({ kind }) => kind !== 'other')
      .map(({ key, label, value }) => ({ value: key, label, downloads: value })),
    complete: parts.every(({ kind }) => kind !== 'other'),
  }));
}
