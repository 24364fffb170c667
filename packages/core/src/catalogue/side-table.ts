import type { TableEngine } from './rollup.ts';

/**
 * A table beside the downloads that queries may read: uploaded files, events of repositories. A server may be without it;
 * queries that need it are then not provisioned, and all others answer.
 */
export type SideTable = Readonly<{
  name: string;
  /** Database it lives in, where that is not the schema's own; such a table is filled by something else. */
  database?: string;
  /** Column → ClickHouse type, in column order. */
  columns: Readonly<Record<string, string>>;
  /** Columns that queries cannot do without; a table that lacks one counts as absent. */
  required: readonly string[];
  engine: TableEngine;
  sortingKey: readonly string[];
  partitionBy?: string;
}>;
