import { useMemo } from 'react';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import type { Release } from '../static/time-marks.ts';

/** The releases to mark: those given, or those of the one package that the proxy knows. None while they are not known. */
export function useReleaseMarks(
  releases: boolean | readonly Release[] | undefined,
  named: string | readonly string[] | undefined,
): readonly Release[] | undefined {
  const only = typeof named === 'string' ? named : named?.length === 1 ? named[0] : undefined;
  const asks = releases === true && only !== undefined;
  const state = useCatalogueQuery('package-releases', { package: only ?? '' }, { enabled: asks });
  const rows = asks && 'data' in state ? state.data.rows : undefined;
  return useMemo(() => {
    if (typeof releases === 'object') return releases;
    return rows
      ?.filter(({ prerelease, yanked }) => !prerelease && yanked !== true)
      .map(({ version, released }) => ({ version, released }));
  }, [releases, rows]);
}
