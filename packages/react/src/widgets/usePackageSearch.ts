import { normalizePackageName } from '@downpour/core';
import { mapState, type QueryState } from '../query/query-state.ts';
import { useCatalogueQuery } from '../query/useCatalogueQuery.ts';
import { useDebounced } from './useDebounced.ts';

/**
 * A package found, with all its downloads, and how its name is like the text: `exact`, `prefix`, `part`, or `similar`,
 * one or two edits away.
 */
export type FoundPackage = Readonly<{ package: string; downloads: number; match: string }>;

/** What `usePackageSearch` asks. */
export type PackageSearchOptions = Readonly<{
  /** What has been typed so far; any spelling. */
  text: string;
  /** How many packages to find; 8 unless told. */
  limit?: number | undefined;
  /** Milliseconds without typing before anything is asked; 150 unless told. */
  wait?: number | undefined;
}>;

const MOST_CHARACTERS = 200;

/**
 * Packages whose name is a text, begins with it, holds it or is nearly it, each most downloaded first. An overtaken
 * question is aborted; until the answer to the text is there, `stale` data are those of the earlier answer that begin
 * with it too.
 */
export function usePackageSearch({
  text,
  limit,
  wait = 150,
}: PackageSearchOptions): QueryState<readonly FoundPackage[]> {
  const wanted = searchable(text);
  const search = useDebounced(wanted, wait);
  const state = useCatalogueQuery('package-search', { search, limit }, { enabled: search !== '' });
  const isSettled = search === wanted && state.status !== 'stale';
  const found = mapState(state, ({ rows }) =>
    isSettled ? rows : rows.filter((row) => row.package.startsWith(wanted)),
  );
  if (search === wanted || !('data' in found)) {
    return search === wanted ? found : { ...found, status: 'pending' };
  }
  return { ...found, status: 'stale' };
}

const searchable = (text: string): string => {
  const trimmed = text.trim().slice(0, MOST_CHARACTERS);
  return normalizePackageName(trimmed) || trimmed;
};
