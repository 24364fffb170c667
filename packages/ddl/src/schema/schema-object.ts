/** A column and its ClickHouse type, as `system.columns` writes it. */
export type ObjectColumn = Readonly<{ name: string; type: string }>;

/** A table that stores rows. */
export type TableObject = Readonly<{
  kind: 'table';
  name: string;
  columns: readonly ObjectColumn[];
  /** As written after `ENGINE =`, without the prefixes Replicated and Shared. */
  engine: string;
  sortingKey: readonly string[];
  /** Empty for one partition. */
  partitionBy: string;
  /** Rows to a mark of the primary index, where they are not ClickHouse's usual 8192. */
  indexGranularity?: number;
  /** Whether all columns of the sorting key are to stay in memory; servers before 24.2 always keep them. */
  wholeKeyInMemory?: boolean;
}>;

/** A materialized view that fills `target` from what is inserted into the base table. */
export type ViewObject = Readonly<{
  kind: 'materialized-view';
  name: string;
  target: string;
  select: string;
}>;

/** A dictionary; `definition` is what follows its name in `CREATE DICTIONARY`. */
export type DictionaryObject = Readonly<{ kind: 'dictionary'; name: string; definition: string }>;

/** One object of a database, in a form that desired and actual objects share. */
export type SchemaObject = TableObject | ViewObject | DictionaryObject;

/** A SELECT in one spelling: ClickHouse shows it without the quotes and line breaks it was given with. */
export const canonicalSql = (sql: string): string =>
  sql
    .replaceAll(/`([A-Za-z_][A-Za-z0-9_]*)`/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
