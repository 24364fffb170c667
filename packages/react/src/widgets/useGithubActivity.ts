import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { useScope } from '../filters/useScope.ts';
import { formatCount } from '../format/format-count.ts';
import { activity } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { githubActivityRequest } from '../requests/github-requests.ts';
import type { StatTile } from '../static/StatTilesSvg.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `useGithubActivity` asks. */
export type GithubActivityOptions = Pick<WidgetProps, 'range' | 'from' | 'to' | 'locale' | 'initialResult'> &
  Readonly<{ package: string }>;

/** One number of a repository in the range, and how many of it were by programs. */
export type RepositoryMetric = Readonly<{ metric: string; total: number; bots: number }>;

/** What happened in a repository, in numbers and as tiles ready to draw. */
export type GithubActivityData = Readonly<{
  metrics: readonly RepositoryMetric[];
  tiles: readonly StatTile[];
  provenance: Provenance;
}>;

/** Stars, forks, issues, pull requests, pushes and contributors of a package's GitHub repository. */
export function useGithubActivity(options: GithubActivityOptions): QueryState<GithubActivityData> {
  const language = useLanguage(options.locale);
  const scope = useScope(options);
  const state = useCatalogueQuery(...githubActivityRequest(options, scope), {
    initialResult: options.initialResult,
  });
  return useMemo(() => {
    const words = wordsOf(language, 'activity', activity);
    const data = mapState(state, ({ rows, provenance }) => ({
      metrics: rows,
      tiles: rows.map(
        ({ metric, total, bots }): StatTile => ({
          key: metric,
          label: words.metrics[metric] ?? metric,
          value: total,
          note: bots === 0 ? undefined : words.byBots(formatCount(bots, language.locale ?? 'en')),
        }),
      ),
      provenance,
    }));
    return emptyWhere(data, ({ metrics }) => metrics.every(({ total }) => total === 0));
  }, [state, language]);
}
