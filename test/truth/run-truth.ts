import { askPlanned, type Given, planAsked, readsUnmergedTable } from './ask-planned.ts';
import { plusDays } from './calendar.ts';
import { differenceOf } from './compare-answer.ts';
import type { Engine } from './engine.ts';
import type { Expected } from './meaning.ts';
import { MEANINGS, type TruthQuery } from './meanings.ts';
import { type Question, questionsOf } from './question.ts';
import { randomOf } from './random.ts';
import type { RawTable } from './raw-table.ts';
import { rawTruth, type SceneTruth } from './raw-truth.ts';
import { type Scene, scenesOf } from './scene.ts';
import type { Stage } from './stage-schemas.ts';
import { readWitnesses } from './witnesses.ts';

/** An answer that differs from the raw rows. */
export type Mismatch = Readonly<{
  question: Question;
  stage: Stage;
  difference: string;
  given: Given | undefined;
  truthStatements: readonly string[];
}>;

export type Outcome = Readonly<{
  cases: number;
  equal: number;
  mismatches: readonly Mismatch[];
  /** Schema, query and table → how many cases it answered. */
  answered: ReadonlyMap<string, number>;
}>;

export type RunOptions = Readonly<{
  seed: string;
  /** How many of all cases to take; all of them unless given. */
  cases?: number;
  /** Cases that a sample takes per scene at least: more are cheaper, fewer meet more combinations. Default 6. */
  perScene?: number;
  query?: TruthQuery;
  onCase?: (done: number, of: number, mismatches: number) => void;
}>;

type Asked = Readonly<{ question: Question; stage: Stage }>;

/** Scenes that are worked on at once. */
const CONCURRENT = 2;

/** Asks every question of every scene on every stage, and compares the answers with counts of the raw rows. */
export async function runTruth(
  engine: Engine,
  raw: RawTable,
  stages: readonly Stage[],
  options: RunOptions,
): Promise<Outcome> {
  const scenes = chosenCases(
    scenesOf(options.seed, raw, await readWitnesses(engine, raw)),
    raw,
    stages,
    options,
  );
  let total = scenes.reduce((sum, scene) => sum + scene.length, 0);
  const mismatches: Mismatch[] = [];
  const answered = new Map<string, number>();
  let done = 0;
  const queue = scenes.values();
  const work = async (): Promise<void> => {
    for (const asked of queue) {
      for await (const answer of askScene(engine, raw, asked, options.cases !== undefined)) {
        if (answer === 'repeat') {
          total--;
          continue;
        }
        const { stage, question, ...result } = answer;
        done++;
        const table =
          result.given === undefined || 'problem' in result.given ? 'refused' : result.given.table;
        const key = `${stage.schema}\t${question.query}\t${table}`;
        answered.set(key, (answered.get(key) ?? 0) + 1);
        const { difference } = result;
        if (difference !== undefined) mismatches.push({ ...result, question, stage, difference });
        options.onCase?.(done, total, mismatches.length);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, work));
  return { cases: done, equal: done - mismatches.length, mismatches, answered };
}

/** The cases of each scene; of a sample, as many scenes as give each a few cases, every subset of filters first. */
function chosenCases(
  scenes: readonly Scene[],
  raw: RawTable,
  stages: readonly Stage[],
  { seed, cases, query, perScene: least = 6 }: RunOptions,
): readonly (readonly Asked[])[] {
  const all = (scene: Scene): readonly Asked[] =>
    questionsOf(scene, raw)
      .filter((question) => query === undefined || question.query === query)
      .flatMap((question) =>
        stages
          .filter(({ publicCi }) => !publicCi || scene.rangeKind === 'preset')
          .map((stage) => ({ question, stage })),
      );
  const random = randomOf(`${seed}/sample`);
  const perScene =
    cases === undefined ? Number.POSITIVE_INFINITY : Math.max(least, Math.ceil(cases / scenes.length));
  const chosen: (readonly Asked[])[] = [];
  let left = cases ?? Number.POSITIVE_INFINITY;
  for (const scene of scenes) {
    if (left === 0) break;
    const some = random.some(all(scene), Math.min(perScene, left));
    left -= some.length;
    if (some.length > 0) chosen.push(some);
  }
  return chosen;
}

type Result = Asked & Omit<Mismatch, 'difference'> & Readonly<{ difference: string | undefined }>;

/**
 * Of the questions that a table answers whose rows no merge changes, one in so many is asked again after the merge; the
 * others would compare the same rows with the same counts.
 */
const REPEATED_SHARE = 4;

const isRepeat = ({ state }: Stage, { scene, query }: Question, isUnmerged: boolean): boolean =>
  state === 'merged' && isUnmerged && !randomOf(`${scene.id}/${query}/repeat`).chance(1 / REPEATED_SHARE);

async function* askScene(
  engine: Engine,
  raw: RawTable,
  asked: readonly Asked[],
  everyRepeat: boolean,
): AsyncGenerator<Result | 'repeat'> {
  const byKnowledge = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = JSON.stringify(one.stage.knows);
    byKnowledge.set(key, [...(byKnowledge.get(key) ?? []), one]);
  }
  for (const here of byKnowledge.values()) {
    const [first, ...more] = [...new Set(here.map(({ question }) => question))];
    const [{ stage: { knows } = {} } = {}] = here;
    if (first === undefined || knows === undefined) continue;
    const truth = await rawTruth(engine, raw, [first, ...more], knows);
    const expectations = new Map<Question, Expected>();
    for (const { question, stage } of here) {
      const common = { question, stage, truthStatements: truth.statements };
      try {
        const expected = expectations.get(question) ?? (await expectedAnswer(question, truth, raw));
        expectations.set(question, expected);
        const planned = await planAsked(stage, question);
        if (!everyRepeat && isRepeat(stage, question, readsUnmergedTable(stage, planned))) {
          yield 'repeat';
          continue;
        }
        const given = await askPlanned(engine, planned, question.query);
        yield { ...common, given, difference: differenceOf(given, expected, truth.asOf) };
      } catch (error) {
        yield { ...common, given: undefined, difference: `it fails: ${String(error)}` };
      }
    }
  }
}

function expectedAnswer(question: Question, truth: SceneTruth, raw: RawTable): Expected | Promise<Expected> {
  const meaning = MEANINGS[question.query];
  if (meaning.days && truth.range === undefined) return { problem: 'range-outside-data' };
  const whole = { from: raw.firstDay, to: plusDays(truth.asOf, 1) };
  const range = meaning.days ? (truth.range ?? whole) : whole;
  return meaning.expected({ question, truth, raw, range });
}
