import type { Resolver } from '../resolver.ts';
import { resolveSubject } from './subject.ts';

/** A filter of versions names releases instead of counting their downloads alone: shares are of all versions. */
export const resolveAdoption: Resolver = (draft, request, context) => {
  const resolved = resolveSubject(draft, request, context);
  if ('code' in resolved) return resolved;
  return {
    ...resolved,
    filters: draft.filters.filter(({ dimension }) => dimension !== 'version'),
    releases: draft.filters.filter(({ dimension }) => dimension === 'version'),
    granularity: 'day',
  };
};
