import { type Request, type Result, requestKey } from '@downpour/core';

/**
 * Answers fetched ahead of rendering, by the request they answer: plain data, to hand from a server to the provider of the
 * page. `fetchedAt` is in milliseconds since 1970.
 */
export type Prefetched = Readonly<Record<string, Readonly<{ result: Result; fetchedAt: number }>>>;

/** The answer to a request, if it was fetched ahead. */
export const prefetchedAnswer = (answers: Prefetched, request: Request): Prefetched[string] | undefined => {
  const key = requestKey(request);
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
};
