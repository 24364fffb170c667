/** Counts what the rows stand for: rows of a raw table, the stored count of an aggregated one. Mergeable. */
export type CountMeasure = Readonly<{ kind: 'count'; mergeable: true }>;
/** The smallest or largest day. Mergeable. */
export type ExtremeMeasure = Readonly<{ kind: 'min' | 'max'; of: 'time'; mergeable: true }>;
/** Exact number of distinct values of a dimension. Cannot be merged, so no rollup can store it. */
export type DistinctMeasure<D extends string = string> = Readonly<{
  kind: 'distinct';
  of: D;
  mergeable: false;
}>;

/** A named aggregate. Only a mergeable one can be stored in a rollup. */
export type Measure = CountMeasure | ExtremeMeasure | DistinctMeasure;

/** Builders of measures. */
export const measure = {
  /** Downloads: `count()` where a row is one download, `sum(count)` where rows are counts. */
  count: (): CountMeasure => ({ kind: 'count', mergeable: true }),
  /** First day: `min(date)`. */
  firstDay: (): ExtremeMeasure => ({ kind: 'min', of: 'time', mergeable: true }),
  /** Last day: `max(date)`. */
  lastDay: (): ExtremeMeasure => ({ kind: 'max', of: 'time', mergeable: true }),
  /** Distinct values of a dimension: `uniqExact(column)`. */
  distinct: <const D extends string>(of: D): DistinctMeasure<D> => ({
    kind: 'distinct',
    of,
    mergeable: false,
  }),
} as const;
