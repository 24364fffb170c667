import type { Query, QueryKind, Source } from '@downpour/core';
import { PACKAGE } from './rollup-shape.ts';
import type { Weights } from './weights.ts';

/** A question of the mix, as far as the choice of a table goes. */
export type Question = Readonly<{
  query: string;
  /** Dimensions filtered by, beside the package. */
  filters: readonly string[];
  /** Whether it is about one package, so that only that package's rows have to be read. */
  ofOnePackage: boolean;
  /** `all`, or a preset such as `30d`. */
  range: string;
  /** Dimensions a table must have to answer. */
  dimensions: readonly string[];
  /** Whether only a table with days can answer even where the range is all there is. */
  needsDays: boolean;
  /** Share of all questions asked. */
  weight: number;
}>;

/**
 * Every query of the catalogue × subset of filters × range × one package or all of them, with weights that add up to 1.
 * Dimensions that are not among `dimensions` are no filters and are not needed: the base table lacks them.
 */
export function workloadOf(
  source: Source,
  queries: Readonly<Record<string, Query>>,
  dimensions: readonly string[],
  weights: Weights,
): readonly Question[] {
  const subsets = filterSubsets(
    dimensions.filter((name) => name !== PACKAGE),
    weights,
  );
  const ofDownloads = Object.entries(queries).filter(([, query]) => query.measures.length > 0);
  const questions = ofDownloads.flatMap(([name, query]) =>
    scopesOf(query, weights).flatMap((scope) =>
      rangesOf(query, weights).flatMap((range) =>
        subsets.map(({ filters, share }): Question => {
          const needed = [
            ...query.dimensions,
            ...query.measures.flatMap((measure) => countedDimension(source, measure)),
            ...filters,
            ...(scope.isFilter ? [PACKAGE] : []),
          ];
          return {
            query: name,
            filters,
            ofOnePackage: scope.isFilter,
            range: range.name,
            dimensions: dimensions.filter((dimension) => needed.includes(dimension)),
            needsDays: readsDays(query),
            weight:
              (weights.queries[name] ?? 1) * scope.share * range.share * share * likelihood(needed, weights),
          };
        }),
      ),
    ),
  );
  const total = questions.reduce((sum, { weight }) => sum + weight, 0);
  return questions
    .filter(({ weight }) => weight > 0)
    .map((question) => ({ ...question, weight: question.weight / total }));
}

/** Subsets of the filters, their shares adding up to 1: one weight per number of filters, divided among its subsets. */
function filterSubsets(
  names: readonly string[],
  weights: Weights,
): readonly Readonly<{ filters: readonly string[]; share: number }>[] {
  const subsets = Array.from({ length: 2 ** names.length }, (_, mask) =>
    names.filter((_, bit) => (mask >> bit) % 2 === 1),
  );
  const liking = (subset: readonly string[]): number =>
    subset.reduce((product, name) => product * (weights.dimensions[name] ?? 1), 1);
  const levels = names.map((_, i) => i + 1);
  const sums = [0, ...levels].map((size) =>
    subsets.filter(({ length }) => length === size).reduce((sum, subset) => sum + liking(subset), 0),
  );
  const raw = subsets.map((filters) => {
    const sum = sums[filters.length] ?? 0;
    return {
      filters,
      share: sum === 0 ? 0 : ((weights.filters[filters.length] ?? 0) * liking(filters)) / sum,
    };
  });
  const total = raw.reduce((sum, { share }) => sum + share, 0);
  return raw
    .filter(({ share }) => share > 0)
    .map(({ filters, share }) => ({ filters, share: share / total }));
}

/** Dimensions that people look at together, or `apart` times as often ones that they do not. */
const likelihood = (needed: readonly string[], { together, apart }: Weights): number =>
  together.some((set) => needed.every((name) => name === PACKAGE || set.includes(name))) ? 1 : apart;

type Scope = Readonly<{ isFilter: boolean; share: number }>;

/** These look at other packages than the one they are about. */
const KINDS_OF_ALL: readonly QueryKind[] = ['rank', 'dependencies', 'dependents'];

/** A list of packages or of the registry's totals is mostly about all. */
function scopesOf(query: Query, { packages }: Weights): readonly Scope[] {
  if (KINDS_OF_ALL.includes(query.kind) || query.packages === 'none') return [{ isFilter: false, share: 1 }];
  if (query.packages === 'one' || query.packages === 'some') return [{ isFilter: true, share: 1 }];
  const listsPackages = query.kind === 'breakdown' && query.dimensions.includes(PACKAGE);
  if (listsPackages || query.kind === 'totals') return [{ isFilter: false, share: 1 }];
  const total = packages.one + packages.all;
  return [
    { isFilter: true, share: packages.one / total },
    { isFilter: false, share: packages.all / total },
  ];
}

function rangesOf(query: Query, { ranges }: Weights): readonly Readonly<{ name: string; share: number }>[] {
  if (query.defaults?.window !== undefined) return [{ name: query.defaults.window, share: 1 }];
  if (!query.parameters.includes('range')) return [{ name: 'all', share: 1 }];
  const total = Object.values(ranges).reduce((sum, weight) => sum + weight, 0);
  return Object.entries(ranges).map(([name, weight]) => ({ name, share: weight / total }));
}

function countedDimension(source: Source, measure: string): readonly string[] {
  const definition = source.measures[measure];
  return definition?.kind === 'distinct' ? [definition.of] : [];
}

/** A table without days keeps the first and the last one. */
const readsDays = ({ kind }: Query): boolean => KINDS_OF_DAYS.includes(kind);

const KINDS_OF_DAYS: readonly QueryKind[] = ['series', 'summary', 'comparison', 'growth', 'adoption'];
