import { type ReactNode, useContext, useMemo } from 'react';
import type { Prefetched } from '../query/prefetched.ts';
import { PrefetchedContext } from './prefetched-context.ts';

/** What `PrefetchedAnswers` takes. */
export type PrefetchedAnswersProps = Readonly<{
  /** What `prefetch` of `@downpour/react/server` gave. */
  answers: Prefetched;
  children?: ReactNode;
}>;

/**
 * Gives the widgets inside the answers a server fetched ahead, so that they are drawn in the first HTML. For pages whose
 * `DownpourProvider` is in a layout above them; answers of both hold.
 */
export function PrefetchedAnswers({ answers, children }: PrefetchedAnswersProps) {
  const outer = useContext(PrefetchedContext);
  const all = useMemo(() => ({ ...outer, ...answers }), [outer, answers]);
  return <PrefetchedContext.Provider value={all}>{children}</PrefetchedContext.Provider>;
}
