import type { QueryShape } from '../query-shape.ts';
import { assembleRankedPackages, compileRankedPackages } from '../ranked-packages.ts';

/** Packages whose last file is older than the idle time. */
export const refreshShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) =>
    compileRankedPackages(fragments, {
      released: (day) => `max(${day})`,
      having: `released < ${fragments.bind('Date', fragments.resolved.idleSince ?? fragments.resolved.asOf)}`,
    }),
  assemble: assembleRankedPackages,
};
