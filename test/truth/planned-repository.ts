import { parseRequest, pypiCatalogue } from '@downpour/core';
import {
  assembleResult,
  type Coverage,
  type Deployment,
  githubRepository,
  planQuery,
  resolveQuery,
} from '@downpour/core/planner';
import type { Engine } from './engine.ts';

/** GitHub repository that the details of a package name, looked up as the proxy does. */
export async function plannedRepository(
  engine: Engine,
  deployment: Deployment,
  coverage: Coverage,
  name: string,
): Promise<string | undefined> {
  const parsed = parseRequest(pypiCatalogue, 'package-details', new URLSearchParams({ package: name }));
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  const resolution = resolveQuery(pypiCatalogue, parsed.request, { coverage });
  if (!resolution.ok) throw new Error(resolution.problem.detail);
  const plan = planQuery(pypiCatalogue, resolution.resolved, deployment, coverage);
  const answer = await engine.ask(plan.statement.sql, plan.statement.parameters);
  const assembly = assembleResult(plan, { ...answer, sample: false });
  if (!assembly.ok) return undefined;
  const { columns, rows } = assembly.result;
  const place = columns.findIndex((column) => column.name === 'repository');
  return githubRepository(String(rows[0]?.[place] ?? ''));
}
