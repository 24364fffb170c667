import type { Problem } from '../protocol/problem.ts';
import type { Request } from '../protocol/request.ts';
import type { UtcDate } from '../time/utc-date.ts';
import type { Coverage } from './deployment.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/**
 * What resolving needs to know of the data: its days; the first day of the packages asked for, where a series over all
 * time begins; and the repository of the package, as `owner/name`, where a query is about it.
 */
export type ResolveContext = Readonly<{
  coverage: Coverage;
  packageFirstDay?: UtcDate;
  repository?: string;
}>;

/** Adds what one kind of query needs beside range, filters and limit; or the problem that refuses the request. */
export type Resolver = (
  draft: ResolvedQuery,
  request: Request,
  context: ResolveContext,
) => ResolvedQuery | Problem;
