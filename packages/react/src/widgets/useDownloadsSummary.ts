import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { downloadsSummaryRequest } from '../requests/downloads-requests.ts';
import { summaryTiles } from '../series/summary-tiles.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `useDownloadsSummary` asks. */
export type DownloadsSummaryOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'locale' | 'initialResult'
> &
  Readonly<{ package?: string | readonly string[] | undefined }>;

/** The last day, week (7 days) and month (30 days) with their change, and the total of the range. */
export type DownloadsSummaryData = Readonly<{ tiles: readonly StatTile[]; provenance: Provenance }>;

/** The summary of a package's downloads, as tiles ready to draw. */
export function useDownloadsSummary(options: DownloadsSummaryOptions): QueryState<DownloadsSummaryData> {
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const { initialResult } = options;
  const state = useCatalogueQuery(...downloadsSummaryRequest(options, scope), { initialResult });
  return useMemo(
    () => mapState(state, ({ rows, provenance }) => ({ tiles: summaryTiles(rows, language), provenance })),
    [state, language],
  );
}
