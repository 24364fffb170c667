import type { Part, Series } from '../series/series.ts';
import { seriesTokens, type Token } from '../theme/tokens.ts';

type Entry = Pick<Part | Series, 'key' | 'kind'>;

/** The colour of ordinary values by their key. */
export type SeriesColors = ReadonlyMap<string, Token>;

/**
 * Colours for what is drawn, and for what was: an entry keeps its remembered colour unless a larger one has it, others
 * take the first that nothing else has, in order. Give the result to the next call and to `colors` of the charts, so
 * that filtering does not recolour what stays. The first eight ordinary entries never share a colour.
 */
export const assignColors = (
  entries: readonly Entry[],
  remembered: SeriesColors = new Map(),
): SeriesColors => {
  const keys = entries.filter(({ kind }) => kind === 'value').map(({ key }) => key);
  const colors = new Map<string, Token>();
  for (const key of keys.slice(0, seriesTokens.length)) {
    const color = remembered.get(key);
    if (color !== undefined && ![...colors.values()].includes(color)) colors.set(key, color);
  }
  const reserved = new Set(remembered.values());
  keys.forEach((key, index) => {
    if (colors.has(key)) return;
    const taken = new Set(colors.values());
    const free = seriesTokens.filter((token) => !taken.has(token));
    const color = free.find((token) => !reserved.has(token)) ?? free[0];
    colors.set(key, color ?? seriesTokens[index % seriesTokens.length] ?? 'accent');
  });
  return new Map([...remembered, ...colors]);
};

/** The colour of each entry: by key for ordinary values, `other` and `unknown` their own. */
export const entryTokens = (entries: readonly Entry[], remembered?: SeriesColors): readonly Token[] => {
  const colors = assignColors(entries, remembered);
  return entries.map(({ key, kind }) => (kind === 'value' ? (colors.get(key) ?? 'accent') : kind));
};
