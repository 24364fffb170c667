import type { Source } from '../catalogue/source.ts';
import { createStatement, type Statement } from '../sql/statement.ts';
import type { Deployment } from './deployment.ts';
import { queryFragments } from './query-fragments.ts';
import { QUERY_SHAPES } from './query-shapes.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { Selection } from './select-rollup.ts';

/** Column that says how many rows the result has, so that a result cut on its way is noticed. */
export const ROW_COUNT_COLUMN = 'result_rows';

/**
 * SQL for a resolved query over the table chosen for it: `SELECT …, count() OVER () AS result_rows FROM … ORDER BY …`.
 * A kind whose statement always gives one row says `'1'` instead: a window costs more than it tells there.
 * All values are bound to placeholders; the text depends on the query, the table and which filters there are.
 */
export function compileQuery(
  source: Source,
  resolved: ResolvedQuery,
  selection: Selection | undefined,
  deployment: Deployment,
): Statement {
  const fragments = queryFragments(source, resolved, selection, deployment);
  const shape = QUERY_SHAPES[resolved.query.kind];
  const { columns, from, orderBy } = shape.compile(fragments);
  const count = shape.isOneRow ? "'1'" : 'toString(count() OVER ())';
  const order = orderBy === undefined ? '' : ` ORDER BY ${orderBy}`;
  return createStatement(
    `SELECT ${columns}, ${count} AS ${ROW_COUNT_COLUMN} ${from}${order}`,
    fragments.parameters(),
  );
}
