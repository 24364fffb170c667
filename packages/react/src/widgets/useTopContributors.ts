import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { emptyWhere, mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { topContributorsRequest } from '../requests/github-requests.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useTopContributors` asks. */
export type TopContributorsOptions = Pick<WidgetProps, 'range' | 'from' | 'to' | 'initialResult'> &
  Readonly<{
    package: string;
    /** How many contributors; 10 unless told. */
    limit?: number | undefined;
  }>;

/** What somebody, or a program, contributed; `contributions` is the sum of the others. */
export type Contributor = Readonly<{
  login: string;
  bot: boolean;
  pushes: number;
  pullRequests: number;
  issues: number;
  contributions: number;
}>;

/** The most active contributors first, and what all others contributed together. */
export type TopContributorsData = Readonly<{
  contributors: readonly Contributor[];
  rest: Readonly<{ people: number } & Omit<Contributor, 'login' | 'bot'>> | undefined;
  provenance: Provenance;
}>;

/** Who works on the GitHub repository of a package. */
export function useTopContributors(options: TopContributorsOptions): QueryState<TopContributorsData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...topContributorsRequest(options, scope), { initialResult });
  return useMemo(() => {
    const data = mapState(state, ({ rows, provenance }): TopContributorsData => {
      const other = rows.find((row) => row.other);
      return {
        contributors: rows
          .filter((row) => !row.other)
          .map(({ value, bot, pushes, pullRequests, issues, contributions }) => ({
            login: value,
            bot,
            pushes,
            pullRequests,
            issues,
            contributions,
          })),
        rest: other && {
          people: other.members,
          pushes: other.pushes,
          pullRequests: other.pullRequests,
          issues: other.issues,
          contributions: other.contributions,
        },
        provenance,
      };
    });
    return emptyWhere(data, ({ contributors }) => contributors.length === 0);
  }, [state]);
}
