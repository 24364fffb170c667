import type { Problem } from '../protocol/problem.ts';
import type { Cell } from '../protocol/result.ts';
import type { QueryFragments } from './query-fragments.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** A row as ClickHouse returns it, by column name. */
export type RawRow = Readonly<Record<string, unknown>>;

/** How one kind of query becomes SQL, and its raw rows become the rows of a result. */
export type QueryShape = Readonly<{
  /** Whether the statement always gives one row, so that none need be counted. */
  isOneRow?: true;
  /** SELECT list, source and order; the frame adds a row count to it. */
  compile: (fragments: QueryFragments) => Readonly<{ columns: string; from: string; orderBy?: string }>;
  /** The problem that the rows are: a package or a release that side tables know nothing of. */
  refusal?: (resolved: ResolvedQuery, rows: readonly RawRow[]) => Problem | undefined;
  assemble: (resolved: ResolvedQuery, rows: readonly RawRow[]) => readonly (readonly Cell[])[];
}>;

/** Counts leave ClickHouse as text, so that no setting and no JSON parser can round them. */
export const countText = (expression: string, alias: string): string => `toString(${expression}) AS ${alias}`;
