import { ProblemError } from '@downpour/core';
import { assembleResult, holdsSampleData } from '@downpour/core/planner';
import { type RouteAnswer, resultAnswer } from '../http/answers.ts';
import { planRequest, readRequest } from './plan-request.ts';
import { requireKnownPackage } from './require-known-package.ts';
import { requireKnownValues } from './require-known-values.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/queries/{name}` and `{name}.csv`: parses, plans, executes, answers. */
export async function queryRoute(
  { catalogue, upstream }: RouteContext,
  query: string,
  format: 'json' | 'csv',
  url: URL,
  signal: AbortSignal,
): Promise<RouteAnswer> {
  const request = readRequest(catalogue, query, url.searchParams);
  const assembly = await upstream.use(async (ready) => {
    const plan = await planRequest(catalogue, request, ready, signal);
    const answer = await ready.server.execute(plan.statement, signal);
    const assembled = assembleResult(plan, { ...answer, sample: holdsSampleData(ready.server.deployment) });
    if (assembled.ok) await requireKnownValues(catalogue, request, assembled.result, ready, signal);
    else await requireKnownPackage(request, assembled.problem, ready, signal);
    return assembled;
  });
  if (!assembly.ok) throw new ProblemError(assembly.problem);
  return resultAnswer(assembly.result, format);
}
