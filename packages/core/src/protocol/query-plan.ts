import type { Granularity } from '../time/granularity.ts';
import type { TimeRange } from '../time/time-range.ts';

/** How a request would be answered, as `/v1/queries/{name}/plan` says where an operator allows it. */
export type QueryPlan = Readonly<{
  query: string;
  schema: string;
  /** The table of downloads that answers; null for queries that read none. */
  table: string | null;
  /** All tables read. */
  tables: readonly string[];
  /** Rows expected to be read; null where the server does not know. */
  estimatedRows: number | null;
  /** Why each other table does not answer, in a sentence. */
  mismatches: readonly Readonly<{ description: string }>[];
  range: TimeRange;
  granularity: Granularity | null;
  /** The statement, with values as `{p0:String}`. */
  sql: string;
  /** The values by their name in the statement. */
  parameters: Readonly<Record<string, unknown>>;
}>;
