import { problem } from '../../protocol/problem.ts';
import { requestedPackages } from '../../protocol/request.ts';
import type { Resolver } from '../resolver.ts';
import { resolveBuckets } from './buckets.ts';

/** The repository of the package, in lower case; without one there is nothing to ask about. */
export const resolveRepository: Resolver = (draft, request, { repository }) => {
  if (repository !== undefined) return { ...draft, repository: repository.toLowerCase() };
  const [name = ''] = requestedPackages(request);
  return problem(
    'no-repository',
    `No GitHub repository of package "${name}" is known: the metadata of its latest release names none, or there is no ` +
      `metadata. What it names: /v1/queries/package-details?package=${encodeURIComponent(name)}`,
    { parameter: 'package' },
  );
};

/** The repository, and the buckets of the range. */
export const resolveRepositoryBuckets: Resolver = (draft, request, context) => {
  const resolved = resolveRepository(draft, request, context);
  return 'code' in resolved ? resolved : resolveBuckets(resolved, request, context);
};
