import { decodeRows, parseRequest, pypiCatalogue, type Request, requestedPackages } from '@downpour/core';
import { assembleResult, type Deployment, type Plan, planQuery, resolveQuery } from '@downpour/core/planner';
import type { Days } from './calendar.ts';
import type { Engine } from './engine.ts';
import type { Row } from './meaning.ts';
import type { Question, TruthQuery } from './question.ts';
import { randomOf } from './random.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage-schemas.ts';

/** What Downpour answers: rows as a page gets them, or the code of the problem that refuses the question. */
export type Given = Readonly<
  | { problem: string }
  | {
      rows: readonly Row[];
      range?: Days;
      granularity?: string;
      asOf: string;
      table: string;
      statement: Plan['statement'];
    }
>;

/** A plan, or the code of the problem that refuses the question. */
export type Planned = Readonly<{ problem: string } | { plan: Plan }>;

/** Plans as the proxy does: request, resolved query, plan. */
export async function planAsked(stage: Stage, question: Question): Promise<Planned> {
  const { scene, query, parameters } = question;
  const parsed = parseRequest(pypiCatalogue, query, parameters);
  if (!parsed.ok) return { problem: parsed.problem.code };
  const coverage = stage.coverage(scene.today);
  const packageFirstDay = await firstDayOf(stage, parsed.request);
  const [subject] = requestedPackages(parsed.request);
  const isAboutEvents = (pypiCatalogue.queries[query].sideTables as readonly string[]).includes('events');
  const repository = isAboutEvents && subject !== undefined ? await stage.repositoryOf(subject) : undefined;
  const resolution = resolveQuery(pypiCatalogue, parsed.request, {
    coverage,
    ...(repository === undefined ? {} : { repository }),
    ...(packageFirstDay === undefined ? {} : { packageFirstDay }),
  });
  if (!resolution.ok) return { problem: resolution.problem.code };
  return {
    plan: planQuery(pypiCatalogue, resolution.resolved, seenAs(scene, stage.deployment), coverage),
  };
}

/** Asks as the proxy does: statement over HTTP, result, decoded rows. */
export async function askPlanned(engine: Engine, planned: Planned, query: TruthQuery): Promise<Given> {
  if ('problem' in planned) return planned;
  const { plan } = planned;
  const { statement } = plan;
  const { rows, rowsRead, elapsedMs } = await engine.ask(statement.sql, statement.parameters);
  const assembly = assembleResult(plan, { rows, rowsRead, elapsedMs, sample: false });
  if (!assembly.ok) return { problem: assembly.problem.code };
  const { meta } = assembly.result;
  return {
    rows: decodeRows(pypiCatalogue.queries[query], assembly.result),
    ...(meta.range === undefined ? {} : { range: meta.range }),
    ...(meta.granularity === undefined ? {} : { granularity: meta.granularity }),
    asOf: meta.asOf,
    table: meta.table,
    statement,
  };
}

/** Whether no table the plan reads changes its rows when its parts are merged. */
export function readsUnmergedTables({ deployment }: Stage, planned: Planned): boolean {
  if ('problem' in planned) return false;
  const tables = [...Object.values(deployment.tables), ...Object.values(deployment.sideTables)];
  return planned.plan.tables.every(
    (read) => tables.find(({ name }) => name === read)?.engine === 'MergeTree',
  );
}

async function firstDayOf(stage: Stage, request: Request): Promise<string | undefined> {
  const days = await Promise.all(requestedPackages(request).map(stage.firstDayOf));
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The same tables as another server would show them, so that other tables come to answer as well. */
function seenAs({ server, id }: Scene, deployment: Deployment): Deployment {
  const { base } = deployment.schema;
  const random = randomOf(`${id}/server`);
  const tables = Object.entries(deployment.tables);
  switch (server) {
    case 'counted':
      return deployment;
    case 'uncounted':
      return {
        ...deployment,
        tables: Object.fromEntries(tables.map(([name, { rows: _, ...table }]) => [name, table])),
      };
    case 'some-missing':
      return {
        ...deployment,
        tables: Object.fromEntries(tables.filter(([name]) => name === base.name || random.chance(0.6))),
      };
  }
}
