import { holdsSampleData } from '@downpour/core/planner';
import { jsonAnswer, type RouteAnswer } from '../http/answers.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /healthz`: the process answers; says nothing of ClickHouse. */
export const healthRoute = (): RouteAnswer => jsonAnswer({ status: 'ok' });

/** `GET /readyz`: whether queries can be answered, and if not, why. */
export async function readyRoute({ upstream }: RouteContext): Promise<RouteAnswer> {
  const { server, coverage } = await upstream.ready();
  return jsonAnswer({
    status: 'ready',
    schema: server.deployment.schema.name,
    asOf: coverage.asOf,
    sample: holdsSampleData(server.deployment),
  });
}
