import type { Provenance } from '@downpour/core';
import { useMemo } from 'react';
import { useScope } from '../filters/useScope.ts';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { versionAdoptionRequest } from '../requests/metadata-requests.ts';
import { type AdoptedVersion, adoptedVersions } from '../series/adoption-lines.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `useVersionAdoption` asks. */
export type VersionAdoptionOptions = Pick<
  WidgetProps,
  'filters' | 'mirrors' | 'ci' | 'range' | 'from' | 'to' | 'initialResult'
> &
  Readonly<{
    package: string;
    /** How many of the latest releases; 5 unless told. */
    limit?: number | undefined;
  }>;

/** The latest releases, newest first, each with its downloads by days since the release. */
export type VersionAdoptionData = Readonly<{
  versions: readonly AdoptedVersion[];
  provenance: Provenance;
}>;

/** How fast the latest releases of a package were taken up. */
export function useVersionAdoption(options: VersionAdoptionOptions): QueryState<VersionAdoptionData> {
  const { initialResult } = options;
  const scope = useScope(options);
  const state = useCatalogueQuery(...versionAdoptionRequest(options, scope), { initialResult });
  return useMemo(
    () => mapState(state, ({ rows, provenance }) => ({ versions: adoptedVersions(rows), provenance })),
    [state],
  );
}
