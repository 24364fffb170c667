import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { downloadsBreakdownRequest } from '../requests/downloads-requests.ts';
import { breakdownParts } from '../series/breakdown-parts.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import type { ValueOrder } from '../series/order-values.ts';
import type { Part } from '../series/series.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useDownloadsBreakdown` asks. */
export type DownloadsBreakdownOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'locale' | 'initialResult'
> &
  Readonly<{
    package?: string | readonly string[] | undefined;
    /** What to break the downloads down by. */
    dimension: FilterDimension;
    /** How many values are listed; the rest is Other. */
    limit?: number | undefined;
    /** Order of the parts: by downloads, or by the values themselves (versions by PEP 440). */
    order?: ValueOrder | undefined;
  }>;

/** Parts of all downloads; their shares add up to 1, Other and Unknown included. */
export type DownloadsBreakdownData = Readonly<{ parts: readonly Part[]; provenance: Provenance }>;

/** Downloads by a dimension, as parts ready to draw. */
export function useDownloadsBreakdown(
  options: DownloadsBreakdownOptions,
): QueryState<DownloadsBreakdownData> {
  const { dimension, order, initialResult } = options;
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const state = useCatalogueQuery(...downloadsBreakdownRequest(options, scope), { initialResult });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => ({
        parts: breakdownParts(rows, dimension, language, order),
        provenance,
      })),
    [state, dimension, language, order],
  );
}
