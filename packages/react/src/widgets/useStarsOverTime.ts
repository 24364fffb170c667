import type { Granularity, Provenance, TimeRange } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useGranularity, useScope } from '../filters/useScope.ts';
import { stars as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { starsOverTimeRequest } from '../requests/github-requests.ts';
import type { Series } from '../series/series.ts';
import { starsSeries } from '../series/stars-series.ts';
import { answeredRange } from './answered-range.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useStarsOverTime` asks. */
export type StarsOverTimeOptions = Pick<WidgetProps, 'range' | 'from' | 'to' | 'locale' | 'initialResult'> &
  Readonly<{
    package: string;
    /** Width of a bucket; chosen from the range unless told. */
    granularity?: Granularity | undefined;
  }>;

/** People who starred a repository: how many had by the end of each bucket, and how many did in it. */
export type StarsOverTimeData = Readonly<{
  total: Series;
  gained: Series;
  granularity: Granularity;
  range: TimeRange;
  provenance: Provenance;
}>;

/** Stars of the GitHub repository of a package over time. */
export function useStarsOverTime(options: StarsOverTimeOptions): QueryState<StarsOverTimeData> {
  const { initialResult } = options;
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const granularity = useGranularity(options.granularity);
  const state = useCatalogueQuery(...starsOverTimeRequest({ ...options, granularity }, scope), {
    initialResult,
  });
  return useMemo(() => {
    const data = mapState(state, ({ rows, provenance }) => ({
      ...starsSeries(rows, wordsOf(language, 'stars', english).series),
      granularity: provenance.granularity ?? 'day',
      range: answeredRange(provenance),
      provenance,
    }));
    return emptyWhere(data, ({ total }) => (total.points.at(-1)?.value ?? 0) === 0);
  }, [state, language]);
}
