import type { QueryShape } from '../query-shape.ts';
import { assembleRankedPackages, compileRankedPackages } from '../ranked-packages.ts';

/** Packages whose very first file was uploaded in the window. */
export const emergingShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => {
    const { bind, resolved } = fragments;
    const { from, to } = resolved.range;
    return compileRankedPackages(fragments, {
      released: (day) => `min(${day})`,
      having: `released >= ${bind('Date', from)} AND released < ${bind('Date', to)}`,
    });
  },
  assemble: assembleRankedPackages,
};
