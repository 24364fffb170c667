import { ProblemError, problem, type QueryPlan } from '@downpour/core';
import { describeMismatch, describePlan } from '@downpour/core/planner';
import { jsonAnswer, type RouteAnswer, textAnswer } from '../http/answers.ts';
import { planRequest, readRequest } from './plan-request.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/queries/{name}/plan` and `plan.txt`: which table would answer, why not another, and the SQL. Off unless enabled. */
export async function planRoute(
  { catalogue, upstream, plan: enabled }: RouteContext,
  query: string,
  format: 'json' | 'text',
  url: URL,
  signal: AbortSignal,
): Promise<RouteAnswer> {
  if (!enabled) {
    throw new ProblemError(
      problem(
        'plan-disabled',
        'Plans show SQL, so this proxy does not show them. Start it with --enable-plan (createProxy({ plan: true })) to see them.',
      ),
    );
  }
  const request = readRequest(catalogue, query, url.searchParams);
  const plan = await upstream.use((ready) => planRequest(catalogue, request, ready, signal));
  if (format === 'text') return textAnswer(describePlan(plan));
  const { selection, tables, statement, schema, resolved } = plan;
  const answer: QueryPlan = {
    query,
    schema,
    table: selection?.table.name ?? null,
    tables,
    estimatedRows: selection?.estimatedRows === undefined ? null : Math.ceil(selection.estimatedRows),
    mismatches: (selection?.mismatches ?? []).map((mismatch) => ({
      ...mismatch,
      description: describeMismatch(mismatch),
    })),
    range: resolved.range,
    granularity: resolved.granularity ?? null,
    sql: statement.sql,
    parameters: statement.parameters,
  };
  return jsonAnswer(answer);
}
