import { WIDTHS } from './calendar.ts';
import { type Choice, DIMENSIONS } from './dimensions.ts';
import type { Meaning } from './meaning.ts';
import { MEANINGS, QUERIES } from './meanings.ts';
import type { Question, TruthQuery } from './question.ts';
import { type Random, randomOf } from './random.ts';
import type { RawTable } from './raw-table.ts';
import type { Scene } from './scene.ts';

/** Of the scenes, one in so many asks the queries that take no filters. */
const UNFILTERED_SHARE = 8;

/** The questions of a scene: one per query that the scene's filters and days are something new to. */
export const questionsOf = (scene: Scene, raw: RawTable): readonly Question[] =>
  QUERIES.filter((query) => isAskedIn(scene, MEANINGS[query])).map((query) => questionOf(scene, query, raw));

function isAskedIn(scene: Scene, { filters, days }: Meaning): boolean {
  if (filters) return days || scene.rangeKind === 'all time' || scene.rangeKind === 'preset';
  return randomOf(`${scene.id}/unfiltered`).chance(1 / UNFILTERED_SHARE);
}

function questionOf(scene: Scene, query: TruthQuery, raw: RawTable): Question {
  const random = randomOf(`${scene.id}/${query}`);
  const meaning = MEANINGS[query];
  const granularity = meaning.granularity && random.chance(0.5) ? random.pick(WIDTHS) : undefined;
  const usual = meaning.limit;
  const limit = usual !== undefined && random.chance(0.4) ? random.pick([1, 2, 3, 5, 20]) : usual;
  const subject = subjectOf(random, scene, meaning, raw);
  const packages = packagesOf(random, scene, meaning, raw, subject);
  const own = meaning.draw?.(random, { ...scene, subject }, raw) ?? {};
  const parameters = new URLSearchParams([
    ...written({
      keep: packages.keep.map((name) => misspelt(random, name)),
      leave: packages.leave.map((name) => misspelt(random, name)),
    }).map((value) => ['package', value]),
    ...(meaning.filters ? filterParameters(scene) : []),
    ...(meaning.days ? Object.entries(scene.asked) : []),
    ...(granularity === undefined ? [] : [['granularity', granularity]]),
    ...(limit === usual ? [] : [['limit', String(limit)]]),
    ...Object.entries(own),
  ]);
  return {
    query,
    scene,
    packages,
    subject,
    ...(granularity === undefined ? {} : { granularity }),
    limit: limit ?? 0,
    own,
    parameters,
  };
}

function subjectOf(random: Random, { subject }: Scene, { about }: Meaning, raw: RawTable): string {
  const known = about === undefined ? [] : raw.packagesOf[about];
  return about === undefined || known.includes(subject) || random.chance(0.2) ? subject : random.pick(known);
}

function packagesOf(
  random: Random,
  scene: Scene,
  { packages }: Meaning,
  raw: RawTable,
  subject: string,
): Choice {
  const { keep } = scene.packages;
  switch (packages) {
    case 'any':
      return scene.packages;
    case 'some': {
      const some = random.some([...raw.firstDays.keys()].sort(), 1 + random.below(10));
      return { keep: keep.length === 0 ? some : keep, leave: [] };
    }
    case 'one':
      return { keep: [subject], leave: [] };
    case 'none':
      return { keep: [], leave: [] };
  }
}

const filterParameters = (scene: Scene): readonly string[][] => [
  ...DIMENSIONS.flatMap((dimension) => {
    const choice = scene.filters[dimension];
    return choice === undefined ? [] : written(choice).map((value) => [dimension, value]);
  }),
  ...(scene.mirrors === 'include' ? [] : [['mirrors', scene.mirrors]]),
  ...(scene.ci === undefined ? [] : [['ci', scene.ci]]),
];

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
