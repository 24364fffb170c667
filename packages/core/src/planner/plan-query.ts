import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Statement } from '../sql/statement.ts';
import { compileQuery } from './compile-query.ts';
import type { Coverage, Deployment } from './deployment.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { type Selection, selectRollup } from './select-rollup.ts';

/** How a resolved query will be answered: from which table, with which statement, and why not from another. */
export type Plan = Readonly<{
  resolved: ResolvedQuery;
  schema: string;
  /** Absent for a query that reads side tables alone. */
  selection: Selection | undefined;
  /** Tables the statement reads: the one chosen for the downloads, then side tables. */
  tables: readonly string[];
  statement: Statement;
}>;

/** Chooses the table and writes the statement. The side tables a query reads must be there, see `missingSideTables`. */
export function planQuery(
  catalogue: Catalogue,
  resolved: ResolvedQuery,
  deployment: Deployment,
  coverage: Coverage,
): Plan {
  const { measures, sideTables } = resolved.query;
  const selection =
    measures.length === 0 ? undefined : selectRollup(catalogue.source, resolved, deployment, coverage);
  return {
    resolved,
    schema: deployment.schema.name,
    selection,
    tables: [
      ...(selection === undefined ? [] : [selection.table.name]),
      ...sideTables.flatMap((key) => deployment.sideTables[key]?.name ?? []),
    ],
    statement: compileQuery(catalogue.source, resolved, selection, deployment),
  };
}
