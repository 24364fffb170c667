import type { Part, Series } from '../series/series.ts';
import { seriesTokens, type Token } from '../theme/tokens.ts';

/** The colour of each entry: ordinary values take the series colours in order, `other` and `unknown` their own. */
export const entryTokens = (entries: readonly Pick<Part | Series, 'kind'>[]): readonly Token[] => {
  const values = entries.filter((entry) => entry.kind === 'value');
  return entries.map((entry) => {
    if (entry.kind !== 'value') return entry.kind;
    return seriesTokens[values.indexOf(entry) % seriesTokens.length] ?? 'accent';
  });
};
