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
  selection: Selection;
  statement: Statement;
}>;

/** Chooses the table and writes the statement. */
export function planQuery(
  catalogue: Catalogue,
  resolved: ResolvedQuery,
  deployment: Deployment,
  coverage: Coverage,
): Plan {
  const selection = selectRollup(catalogue.source, resolved, deployment, coverage);
  return {
    resolved,
    schema: deployment.schema.name,
    selection,
    statement: compileQuery(catalogue.source, resolved, selection, deployment.database),
  };
}
