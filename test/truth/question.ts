import { WIDTHS, type Width } from './calendar.ts';
import { DIMENSIONS, MEANINGS, QUERIES, type TruthQuery } from './meanings.ts';
import { type Random, randomOf } from './random.ts';
import type { Choice, Scene } from './scene.ts';

/** One query asked in a scene, and the URL parameters it is asked with. */
export type Question = Readonly<{
  query: TruthQuery;
  scene: Scene;
  granularity?: Width;
  /** Top N, where the query has one. */
  limit: number;
  search?: string;
  parameters: URLSearchParams;
}>;

/** The questions of a scene: one per query; searches and date ranges of packages know no range, so they are asked once per subset. */
export function questionsOf(scene: Scene): readonly Question[] {
  return QUERIES.filter(
    (query) => !isTimeless(query) || scene.rangeKind === 'all time' || scene.rangeKind === 'preset',
  ).map((query) => questionOf(scene, query));
}

const isTimeless = (query: TruthQuery): boolean => ['search', 'extent'].includes(MEANINGS[query].kind);

function questionOf(scene: Scene, query: TruthQuery): Question {
  const random = randomOf(`${scene.id}/${query}`);
  const meaning = MEANINGS[query];
  const granularity = meaning.kind === 'over-time' && random.chance(0.5) ? random.pick(WIDTHS) : undefined;
  const usual = 'limit' in meaning ? meaning.limit : undefined;
  const limit = usual !== undefined && random.chance(0.4) ? random.pick([1, 2, 3, 5, 20]) : usual;
  const search = meaning.kind === 'search' ? searchText(random, scene.subject) : undefined;
  const parameters = new URLSearchParams([
    ...packageParameters(random, scene, query),
    ...DIMENSIONS.flatMap((dimension) => {
      const choice = scene.filters[dimension];
      return choice === undefined ? [] : written(choice).map((value) => [dimension, value]);
    }),
    ...(scene.mirrors === 'include' ? [] : [['mirrors', scene.mirrors]]),
    ...(isTimeless(query) ? [] : Object.entries(scene.asked)),
    ...(granularity === undefined ? [] : [['granularity', granularity]]),
    ...(limit === usual ? [] : [['limit', String(limit)]]),
    ...(search === undefined ? [] : [['search', search]]),
  ]);
  return {
    query,
    scene,
    ...(granularity === undefined ? {} : { granularity }),
    limit: limit ?? 0,
    ...(search === undefined ? {} : { search }),
    parameters,
  };
}

function packageParameters(random: Random, scene: Scene, query: TruthQuery): readonly string[][] {
  const { kind } = MEANINGS[query];
  if (kind === 'search') return [];
  if (kind === 'extent' || kind === 'rank') return [['package', misspelt(random, scene.subject)]];
  const { keep, leave } = scene.packages;
  return written({
    keep: keep.map((name) => misspelt(random, name)),
    leave: leave.map((name) => misspelt(random, name)),
  }).map((value) => ['package', value]);
}

/** A value to leave out has a leading `!`; a kept one that begins with `!` or `=` has a leading `=`. */
const written = ({ keep, leave }: Choice): readonly string[] => [
  ...keep.map((value) => (value.startsWith('!') || value.startsWith('=') ? `=${value}` : value)),
  ...leave.map((value) => `!${value}`),
];

/** Another spelling of the same name. */
const misspelt = (random: Random, name: string): string =>
  name
    .split('-')
    .map((word) => (random.chance(0.3) ? word.toUpperCase() : word))
    .join(random.pick(['-', '_', '.', '-_', '..']));

function searchText(random: Random, name: string): string {
  const beginning = name.slice(0, 1 + random.below(name.length));
  return random.pick([
    beginning,
    beginning.toUpperCase(),
    name,
    'pkg',
    'PKG_a.B',
    'p%',
    '%',
    '_',
    'pkg_',
    'z',
    'nothing',
  ]);
}
