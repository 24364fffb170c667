import { requestedPackages } from '../../protocol/request.ts';
import type { Resolver } from '../resolver.ts';

/** The package asked for is looked up among others, so it is the subject and no filter. */
export const resolveSubject: Resolver = (draft, request) => {
  const [subject] = requestedPackages(request);
  return {
    ...draft,
    filters: draft.filters.filter(({ dimension }) => dimension !== 'package'),
    ...(subject === undefined ? {} : { subject }),
  };
};
