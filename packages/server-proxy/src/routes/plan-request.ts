import {
  type Catalogue,
  type Request as CatalogueRequest,
  ProblemError,
  parseRequest,
  requestedPackages,
  type UtcDate,
} from '@downpour/core';
import { missingSideTables, type Plan, planQuery, resolveQuery } from '@downpour/core/planner';
import type { ReadyServer } from '../upstream/create-upstream.ts';
import { unknownPackages } from './unknown-packages.ts';

/** The request in a URL. Throws `ProblemError` with what is wrong with it; asks nobody. */
export function readRequest(
  catalogue: Catalogue,
  query: string,
  parameters: URLSearchParams,
): CatalogueRequest {
  const parsed = parseRequest(catalogue, query, parameters);
  if (!parsed.ok) throw new ProblemError(parsed.problem);
  return parsed.request;
}

/**
 * Resolves and plans a request for a server. Throws `ProblemError` where a package is unknown or a range has no data. Of a
 * package that side tables are asked about they say themselves whether they know it, see `requireKnownPackage`.
 */
export async function planRequest(
  catalogue: Catalogue,
  request: CatalogueRequest,
  ready: ReadyServer,
  signal: AbortSignal,
): Promise<Plan> {
  const { server, coverage } = ready;
  const query = catalogue.queries[request.query];
  const missing = query && missingSideTables(request.query, query, server.deployment);
  if (missing !== undefined) throw new ProblemError(missing);
  const isAboutDownloads = query !== undefined && query.measures.length > 0 && query.sideTables.length === 0;
  const packages = isAboutDownloads ? requestedPackages(request) : [];
  const firstDays = await Promise.all(packages.map((name) => server.firstDayOf(name, signal)));
  const unknown = packages.filter((_, i) => firstDays[i] === 'unknown');
  const [unknownPackage] = unknown;
  if (unknownPackage !== undefined)
    throw new ProblemError(unknownPackages([unknownPackage, ...unknown.slice(1)]));
  const [first, ...others] = firstDays;
  const packageFirstDay = others.reduce<UtcDate | undefined>(
    (earliest, day) => (earliest === undefined || day < earliest ? day : earliest),
    first,
  );
  const repository = await repositoryFor(catalogue, request, ready, signal);
  const resolution = resolveQuery(catalogue, request, {
    coverage,
    ...(repository === undefined ? {} : { repository }),
    ...(packageFirstDay === undefined ? {} : { packageFirstDay }),
  });
  if (!resolution.ok) throw new ProblemError(resolution.problem);
  return planQuery(catalogue, resolution.resolved, server.deployment, coverage);
}

/** GitHub repository of the package that a query over events is about; `undefined` where there is none. */
async function repositoryFor(
  catalogue: Catalogue,
  request: CatalogueRequest,
  { server, coverage }: ReadyServer,
  signal: AbortSignal,
): Promise<string | undefined> {
  const [name] = requestedPackages(request);
  if (name === undefined || !catalogue.queries[request.query]?.sideTables.includes('events'))
    return undefined;
  const repository = await server.repositoryOf(name, coverage, signal);
  if (repository === 'unknown' && (await server.firstDayOf(name, signal)) === 'unknown') {
    throw new ProblemError(unknownPackages([name]));
  }
  return repository.includes('/') ? repository : undefined;
}
