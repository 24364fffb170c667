import { type Catalogue, ProblemError, parseRequest, type Result } from '@downpour/core';
import {
  assembleResult,
  type Coverage,
  type Deployment,
  githubRepository,
  missingSideTables,
  planQuery,
  resolveQuery,
  type Statement,
} from '@downpour/core/planner';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../clickhouse/read-answer.ts';

const MAX_PACKAGES = 20_000;

/** GitHub repository of a package, `owner/name`; `'none'` where its metadata names none, `'unknown'` without metadata. */
export type Repository = string | 'none' | 'unknown';

/**
 * Looks up the GitHub repository that the details of packages name, each once for as long as what is known of the server
 * is kept. Throws `ProblemError` with `query-not-provisioned` where the server has no metadata.
 */
export function createPackageRepositories(
  catalogue: Catalogue,
  deployment: Deployment,
  execute: (statement: Statement, signal: AbortSignal) => Promise<Answer>,
): (name: string, coverage: Coverage, signal: AbortSignal) => Promise<Repository> {
  const known = new LRUCache<string, Repository>({ max: MAX_PACKAGES });
  const [details] = Object.entries(catalogue.queries).filter(([, { kind }]) => kind === 'details');
  return async (name, coverage, signal) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    if (details === undefined) return 'none';
    const [query, definition] = details;
    const missing = missingSideTables(query, definition, deployment);
    if (missing !== undefined) throw new ProblemError(missing);
    const parsed = parseRequest(catalogue, query, new URLSearchParams({ package: name }));
    if (!parsed.ok) throw new ProblemError(parsed.problem);
    const resolution = resolveQuery(catalogue, parsed.request, { coverage });
    if (!resolution.ok) throw new ProblemError(resolution.problem);
    const plan = planQuery(catalogue, resolution.resolved, deployment, coverage);
    const assembly = assembleResult(plan, { ...(await execute(plan.statement, signal)), sample: false });
    if (!assembly.ok && assembly.problem.code !== 'no-metadata') throw new ProblemError(assembly.problem);
    const repository = assembly.ok ? repositoryIn(assembly.result) : 'unknown';
    known.set(name, repository);
    return repository;
  };
}

function repositoryIn({ columns, rows: [row] }: Result): Repository {
  const place = columns.findIndex(({ name }) => name === 'repository');
  return githubRepository(String(row?.[place] ?? '')) ?? 'none';
}
