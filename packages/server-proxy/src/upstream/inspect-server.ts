import { type Catalogue, problem, type UtcDate, utcDateOf } from '@downpour/core';
import {
  type Coverage,
  coverageOf,
  type Deployment,
  extentStatement,
  readExtent,
  readSettings,
  type Statement,
  settingsStatement,
  versionStatement,
} from '@downpour/core/planner';
import type { ClickHouse, Settings } from '../clickhouse/execute-statement.ts';
import type { Answer } from '../clickhouse/read-answer.ts';
import type { Limits } from '../limits.ts';
import { UpstreamError } from '../upstream-error.ts';
import { type Expiring, expiring } from './expiring.ts';
import { type DeploymentPlace, findDeployment } from './find-deployment.ts';
import { createPackageDays, type FirstDay } from './package-days.ts';
import { createPackageRepositories, type Repository } from './package-repositories.ts';
import { pinnedSettings, settingNames } from './pinned-settings.ts';
import { requireReader } from './require-reader.ts';
import { requireVersion } from './server-version.ts';

const COVERAGE_TTL_MS = 60_000;

/** A server that passed all checks, and what is known of it. */
export type Server = Readonly<{
  deployment: Deployment;
  coverage: Expiring<Coverage>;
  firstDayOf: (packageName: string, signal: AbortSignal) => Promise<FirstDay>;
  repositoryOf: (packageName: string, coverage: Coverage, signal: AbortSignal) => Promise<Repository>;
  execute: (statement: Statement, signal: AbortSignal) => Promise<Answer>;
}>;

/** What inspecting needs. */
export type InspectOptions = Readonly<{
  clickhouse: ClickHouse;
  catalogue: Catalogue;
  place: DeploymentPlace;
  limits: Limits;
  dangerouslyAllowWritableUser: boolean;
  now: () => Date;
}>;

/**
 * Looks at the server: its version, what its user may change and write, which tables there are. Throws
 * `UpstreamError` with what keeps the proxy from being ready.
 */
export async function inspectServer(options: InspectOptions): Promise<Server> {
  const { clickhouse, catalogue, limits, now } = options;
  const askWith = (settings: Settings) => async (statement: Statement, signal?: AbortSignal) =>
    (await clickhouse.execute(statement, { settings, ...(signal === undefined ? {} : { signal }) })).rows;

  const askPlainly = askWith({});
  const [version] = await askPlainly(versionStatement());
  requireVersion(String(version?.version));
  const settings = readSettings(await askPlainly(settingsStatement(settingNames(limits))));
  if (!options.dangerouslyAllowWritableUser) await requireReader(settings, askPlainly);

  const pinned = pinnedSettings(settings, limits);
  const ask = askWith(pinned);
  const deployment = await findDeployment(catalogue, options.place, ask);
  const milliseconds = (): number => now().getTime();
  const readCoverage = async (): Promise<Coverage> => {
    const [row] = await ask(extentStatement(catalogue.source, deployment));
    return coverageOrProblem(readExtent(row), utcDateOf(now()));
  };
  const execute: Server['execute'] = (statement, signal) =>
    clickhouse.execute(statement, { settings: pinned, signal });
  return {
    deployment,
    coverage: expiring(readCoverage, COVERAGE_TTL_MS, milliseconds),
    firstDayOf: createPackageDays(catalogue.source, deployment, ask, milliseconds),
    repositoryOf: createPackageRepositories(catalogue, deployment, execute),
    execute,
  };
}

function coverageOrProblem(
  extent: Readonly<{ firstDay: UtcDate; lastDay: UtcDate }> | undefined,
  today: UtcDate,
): Coverage {
  if (extent === undefined) {
    throw new UpstreamError(
      problem(
        'no-data',
        'The tables are there, but they are empty. Load data with `downpour-ddl ingest`, or try it with `downpour-ddl sample`.',
      ),
      { advice: 'downpour-ddl ingest <files>, or downpour-ddl sample' },
    );
  }
  const coverage = coverageOf(extent, today);
  if (coverage.asOf < coverage.firstDay) {
    throw new UpstreamError(
      problem(
        'no-data',
        `The data begins on ${coverage.firstDay}, which is not over yet as UTC counts. The first numbers come with its end.`,
      ),
    );
  }
  return coverage;
}
