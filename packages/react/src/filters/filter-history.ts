import { type FilterState, sameState } from './filter-state.ts';

/** Where the filters of a page have been, and where they are. */
export type FilterHistory = Readonly<{
  past: readonly FilterState[];
  present: FilterState;
  future: readonly FilterState[];
}>;

const MOST_STEPS = 50;

export const beginHistory = (present: FilterState): FilterHistory => ({ past: [], present, future: [] });

/**
 * The history after the filters have become `next`, whatever changed them: going where they were before is a step back,
 * so that the browser's own back button and undo agree.
 */
export function visit({ past, present, future }: FilterHistory, next: FilterState): FilterHistory {
  const before = past.at(-1);
  if (before !== undefined && sameState(before, next)) {
    return { past: past.slice(0, -1), present: next, future: [present, ...future] };
  }
  const [after, ...later] = future;
  const isForward = after !== undefined && sameState(after, next);
  return {
    past: [...past, present].slice(-MOST_STEPS),
    present: next,
    future: isForward ? later : [],
  };
}
