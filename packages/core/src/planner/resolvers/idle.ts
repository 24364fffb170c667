import type { Resolver } from '../resolver.ts';
import { windowBefore } from './window.ts';

/** A package is idle that has no upload since then. */
export const resolveIdle: Resolver = (draft, request, { coverage }) => ({
  ...draft,
  idleSince: windowBefore(request.idle ?? draft.query.defaults?.idle, coverage.asOf).from,
});
