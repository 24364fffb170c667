import { askPlanned, type Given, planAsked, readsUnmergedTables } from './ask-planned.ts';
import { plusDays } from './calendar.ts';
import { type Case, chooseCases, type Sample } from './choose-cases.ts';
import { differenceOf } from './compare-answer.ts';
import type { Engine } from './engine.ts';
import type { Expected } from './meaning.ts';
import { MEANINGS } from './meanings.ts';
import type { Question } from './question.ts';
import { randomOf } from './random.ts';
import type { RawTable } from './raw-table.ts';
import { rawTruth } from './raw-truth.ts';
import { scenesOf } from './scene.ts';
import type { SceneTruth } from './scene-truth.ts';
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

export type RunOptions = Sample &
  Readonly<{ onCase?: (done: number, of: number, mismatches: number) => void }>;

/** Scenes that are worked on at once. */
const CONCURRENT = 2;

/** Asks every question of every scene on every stage, and compares the answers with counts of the raw rows. */
export async function runTruth(
  engine: Engine,
  raw: RawTable,
  stages: readonly Stage[],
  options: RunOptions,
): Promise<Outcome> {
  const scenes = chooseCases(
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
    for (const cases of queue) {
      for await (const answer of askScene(engine, raw, cases, options.cases !== undefined)) {
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

type Result = Case & Omit<Mismatch, 'difference'> & Readonly<{ difference: string | undefined }>;

/**
 * Of the questions that tables answer whose rows no merge changes, one in so many is asked again after the merge; the
 * others would compare the same rows with the same counts.
 */
const REPEATED_SHARE = 4;

const isRepeat = ({ state }: Stage, { scene, query }: Question, isUnmerged: boolean): boolean =>
  state === 'merged' && isUnmerged && !randomOf(`${scene.id}/${query}/repeat`).chance(1 / REPEATED_SHARE);

async function* askScene(
  engine: Engine,
  raw: RawTable,
  cases: readonly Case[],
  everyRepeat: boolean,
): AsyncGenerator<Result | 'repeat'> {
  const byKnowledge = new Map<string, Case[]>();
  for (const one of cases) {
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
        if (!everyRepeat && isRepeat(stage, question, readsUnmergedTables(stage, planned))) {
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
