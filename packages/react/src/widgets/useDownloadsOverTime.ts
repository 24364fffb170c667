import type { Granularity, Provenance, TimeRange } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useGranularity, useScope } from '../filters/useScope.ts';
import { terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { downloadsOverTimeRequest } from '../requests/downloads-requests.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import type { ValueOrder } from '../series/order-values.ts';
import { splitSeries, totalSeries } from '../series/over-time-series.ts';
import type { Series } from '../series/series.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useDownloadsOverTime` asks. */
export type DownloadsOverTimeOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'locale' | 'initialResult'
> &
  Readonly<{
    /** One package, several added up (or side by side with `split="package"`), or none for the whole registry. */
    package?: string | readonly string[] | undefined;
    /** A series for each of the most downloaded values of this dimension. */
    split?: FilterDimension | 'package' | undefined;
    /** How many values have a series of their own; the rest is Other. */
    limit?: number | undefined;
    /** Order of the series: by downloads, or by the values themselves (versions by PEP 440). */
    order?: ValueOrder | undefined;
    /** Width of a bucket; the page's, or chosen from the range, unless told. */
    granularity?: Granularity | undefined;
  }>;

/** Downloads per bucket: one series, or one for each value of a dimension. Buckets without downloads are 0. */
export type DownloadsOverTimeData = Readonly<{
  series: readonly Series[];
  granularity: Granularity;
  range: TimeRange;
  provenance: Provenance;
}>;

const NO_RANGE: TimeRange = { from: '1970-01-01', to: '1970-01-02' };

/** Downloads over time of a package, as series ready to draw. */
export function useDownloadsOverTime(options: DownloadsOverTimeOptions): QueryState<DownloadsOverTimeData> {
  const { split, order, initialResult } = options;
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const granularity = useGranularity(options.granularity);
  const state = useCatalogueQuery(...downloadsOverTimeRequest({ ...options, granularity }, scope), {
    initialResult,
  });
  return useMemo(
    () =>
      mapState(state, ({ rows, provenance }) => {
        const splitRows = rows.filter((row) => 'value' in row);
        return {
          series:
            split === undefined
              ? totalSeries(rows, wordsOf(language, 'terms', terms).downloads)
              : splitSeries(splitRows, split, language, order),
          granularity: provenance.granularity ?? 'day',
          range: provenance.range ?? NO_RANGE,
          provenance,
        };
      }),
    [state, split, order, language],
  );
}
