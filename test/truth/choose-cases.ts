import type { Question, TruthQuery } from './question.ts';
import { questionsOf } from './questions-of.ts';
import { randomOf } from './random.ts';
import type { RawTable } from './raw-table.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage-schemas.ts';

/** A question asked on one copy of a schema's tables. */
export type Case = Readonly<{ question: Question; stage: Stage }>;

export type Sample = Readonly<{
  seed: string;
  /** How many of all cases to take; all of them unless given. */
  cases?: number;
  /** Cases that a sample takes per scene at least: more are cheaper, fewer meet more combinations. Default 6. */
  perScene?: number;
  query?: TruthQuery;
}>;

/** The cases of each scene; of a sample, as many scenes as give each a few cases, every subset of filters first. */
export function chooseCases(
  scenes: readonly Scene[],
  raw: RawTable,
  stages: readonly Stage[],
  { seed, cases, query, perScene: least = 6 }: Sample,
): readonly (readonly Case[])[] {
  const all = (scene: Scene): readonly Case[] =>
    questionsOf(scene, raw)
      .filter((question) => query === undefined || question.query === query)
      .flatMap((question) =>
        stages
          .filter(({ publicCi }) => !publicCi || scene.rangeKind === 'preset')
          .map((stage) => ({ question, stage })),
      );
  if (cases === undefined) return scenes.map(all).filter((some) => some.length > 0);
  const pick = pickEvenly(seed);
  const perScene = Math.max(least, Math.ceil(cases / scenes.length));
  const chosen: (readonly Case[])[] = [];
  let left = cases;
  for (const scene of scenes) {
    if (left === 0) break;
    const some = pick(all(scene), Math.min(perScene, left));
    left -= some.length;
    if (some.length > 0) chosen.push(some);
  }
  return chosen;
}

/** Picks at random among the cases whose query and schema were picked least so far: few scenes ask some queries. */
function pickEvenly(seed: string): (cases: readonly Case[], count: number) => readonly Case[] {
  const random = randomOf(`${seed}/sample`);
  const picked = new Map<string, number>();
  const keyOf = ({ question, stage }: Case): string => `${stage.schema} ${question.query}`;
  const timesPicked = (one: Case): number => picked.get(keyOf(one)) ?? 0;
  return (cases, count) => {
    const left = [...random.shuffled(cases)];
    const some: Case[] = [];
    while (some.length < count && left.length > 0) {
      const place = left.reduce(
        (best, one, at) => (timesPicked(one) < timesPicked(left[best] ?? one) ? at : best),
        0,
      );
      for (const one of left.splice(place, 1)) {
        some.push(one);
        picked.set(keyOf(one), timesPicked(one) + 1);
      }
    }
    return some;
  };
}
