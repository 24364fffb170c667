import { useMemo, useRef } from 'react';
import type { Part, Series } from '../series/series.ts';
import { assignColors, type SeriesColors } from '../static/entry-token.ts';

/** Colours of what a chart shows, by key: what stays while filters and range change keeps its colour. */
export function useKeptColors(entries: readonly Pick<Part | Series, 'key' | 'kind'>[]): SeriesColors {
  const kept = useRef<SeriesColors>(new Map());
  return useMemo(() => {
    kept.current = assignColors(entries, kept.current);
    return kept.current;
  }, [entries]);
}
