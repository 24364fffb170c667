import type { QueryKind } from '../catalogue/query.ts';
import type { Resolver } from './resolver.ts';
import { resolveAdoption } from './resolvers/adoption.ts';
import { resolveBaseline } from './resolvers/baseline.ts';
import { resolveBuckets } from './resolvers/buckets.ts';
import { resolveIdle } from './resolvers/idle.ts';
import { resolveMonths } from './resolvers/months.ts';
import { resolvePeriods } from './resolvers/periods.ts';
import { resolveRepository, resolveRepositoryBuckets } from './resolvers/repository.ts';
import { resolveSubject } from './resolvers/subject.ts';
import { resolveWindow } from './resolvers/window.ts';

const asItIs: Resolver = (draft) => draft;

/** What each kind of query needs beside range, filters and limit. */
export const QUERY_RESOLVERS: Readonly<Record<QueryKind, Resolver>> = {
  series: resolveBuckets,
  breakdown: asItIs,
  matrix: asItIs,
  summary: resolvePeriods,
  extent: asItIs,
  search: asItIs,
  rank: resolveSubject,
  totals: asItIs,
  adoption: resolveAdoption,
  dependents: resolveSubject,
  dependencies: resolveSubject,
  details: resolveSubject,
  releases: resolveSubject,
  comparison: resolveBuckets,
  growth: resolveBaseline,
  emerging: resolveWindow,
  refresh: resolveIdle,
  'release-calendar': resolveMonths,
  stars: resolveRepositoryBuckets,
  activity: resolveRepository,
  contributors: resolveRepository,
};
