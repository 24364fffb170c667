import { CatalogueError } from '../errors.ts';
import type { Granularity } from '../time/granularity.ts';
import type { DimensionName, MergeableMeasureName, Source } from './source.ts';

/** Storage engine of a table, as written in `ENGINE =`. */
export type TableEngine =
  | 'MergeTree'
  | 'SummingMergeTree'
  | 'SummingMergeTree(count)'
  | 'AggregatingMergeTree';

/**
 * One table a schema has: the base table, or a rollup table.
 *
 * `time.grain` is the granularity of its time column; a table without `time` holds all days in one.
 * `measures` maps a measure to the column that stores its state; a measure without a column is computed from rows.
 */
export type TableDefinition = Readonly<{
  name: string;
  dimensions: readonly string[];
  time?: Readonly<{ column: string; grain: Granularity }>;
  measures: Readonly<Record<string, string>>;
  /** Column → ClickHouse type, in column order. */
  columns: Readonly<Record<string, string>>;
  engine: TableEngine;
  sortingKey: readonly string[];
  partitionBy?: string;
  /** Rows to a mark of the primary index: what a lookup reads at least. ClickHouse takes 8192 where none is given. */
  indexGranularity?: number;
  /**
   * Whether all columns of the sorting key stay in memory. ClickHouse since 24.2 leaves the later ones out where the first
   * nearly tell marks apart, as names of packages do, and then cuts nothing by version or day.
   */
  wholeKeyInMemory?: boolean;
}>;

/** A logical pre-aggregation of the source. */
export type Rollup = TableDefinition &
  Readonly<{
    /** Condition on the base table's rows under which they reach the rollup at insert; such a rollup never answers. */
    insertFilter?: string;
  }>;

/** What defines a table of source `S`. */
export type TableOptions<S extends Source> = Readonly<{
  name: string;
  dimensions: readonly DimensionName<S>[];
  time?: Readonly<{ column: string; grain: Granularity }>;
  measures: Readonly<Partial<Record<MergeableMeasureName<S>, string>>>;
  types: Readonly<Record<string, string>>;
  engine: TableEngine;
  sortingKey: readonly string[];
  partitionBy?: string;
  /** Rows to a mark of the primary index: what a lookup reads at least. ClickHouse takes 8192 where none is given. */
  indexGranularity?: number;
  wholeKeyInMemory?: boolean;
}>;

/** Columns of a table of `source`, in order: time, dimensions, measures. Throws `CatalogueError` for a missing type. */
export function tableDefinition<S extends Source>(source: S, options: TableOptions<S>): TableDefinition {
  const { types, ...rest } = options;
  const names = [
    ...(options.time ? [options.time.column] : []),
    ...options.dimensions.map((name) => source.dimensions[name]?.column ?? name),
    ...Object.values<string | undefined>(options.measures).filter((name) => name !== undefined),
  ];
  const columns = Object.fromEntries(
    names.map((name) => {
      const type = types[name];
      if (type === undefined) {
        throw new CatalogueError(
          'column-missing',
          `Table "${options.name}" has a column "${name}" without a type. Add it to its types.`,
        );
      }
      return [name, type];
    }),
  );
  return { ...rest, measures: options.measures as Readonly<Record<string, string>>, columns };
}

/** Columns that are no stored measure: the ones the sorting key must hold for the table to be sound. */
export function keyColumns(table: Pick<TableDefinition, 'columns' | 'measures'>): readonly string[] {
  const measures = new Set(Object.values(table.measures));
  return Object.keys(table.columns).filter((column) => !measures.has(column));
}

/**
 * Defines a rollup. Throws `CatalogueError` when its sorting key leaves out a column that is no measure: merging
 * would then keep an arbitrary value of that column. `unsound: true` defines such a rollup all the same, for schemas
 * that exist; it is never chosen to answer.
 */
export function rollup<S extends Source>(
  source: S,
  options: TableOptions<S> & Readonly<{ insertFilter?: string; unsound?: boolean }>,
): Rollup {
  const { insertFilter, unsound, ...table } = options;
  const definition = tableDefinition(source, table);
  const missing = keyColumns(definition).filter((column) => !definition.sortingKey.includes(column));
  if (missing.length > 0 && unsound !== true) {
    throw new CatalogueError(
      'sorting-key-incomplete',
      `Rollup "${options.name}" groups by ${missing.join(', ')}, but its sorting key leaves it out, so merges would ` +
        'add up rows that differ in it. Add it to the sorting key.',
    );
  }
  return insertFilter === undefined ? definition : { ...definition, insertFilter };
}
