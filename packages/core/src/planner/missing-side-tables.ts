import type { Query } from '../catalogue/query.ts';
import { type Problem, problem } from '../protocol/problem.ts';
import type { Deployment } from './deployment.ts';

/** The problem that a server lacks tables a query reads beside the downloads; `undefined` where all are there. */
export function missingSideTables(name: string, query: Query, deployment: Deployment): Problem | undefined {
  const { schema, sideTables } = deployment;
  const [absent] = query.sideTables.flatMap((key) => {
    const definition = schema.sideTables[key];
    return definition === undefined || Object.hasOwn(sideTables, key) ? [] : [definition];
  });
  if (absent === undefined) return undefined;
  const own = absent.database;
  const database = own === undefined ? deployment.database : (deployment.otherDatabases?.[own] ?? own);
  return problem(
    'query-not-provisioned',
    `Query "${name}" reads table ${database}.${absent.name}, which the database user does not see with the columns ` +
      `${absent.required.join(', ')}: it is not created, not granted, or made by something else. All queries that do ` +
      'not read it work.',
  );
}
