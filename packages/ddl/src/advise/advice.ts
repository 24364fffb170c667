import type { DesiredSchema } from '../schema/desired-schema.ts';
import type { DataFacts } from './data-facts.ts';
import type { Goal, ProposedTable } from './propose-rollups.ts';
import {
  type Answers,
  answersOf,
  meanRows,
  type QuestionClass,
  shareOf,
  type Table,
  typicalRows,
} from './question-classes.ts';
import { type RollupShape, shapeKey } from './rollup-shape.ts';
import type { BaseBytes } from './table-bytes.ts';
import type { Weights } from './weights.ts';

/** What a rollup adds to an insert, by what the base table takes: rows written, and time to group (1 is as long). */
export type InsertShare = Readonly<{ rowsShare: number; timeShare: number }>;

/** Rows read per question over the mix: their mean, and their geometric mean with a granule of 8,192 rows added to each. */
export type RowsRead = Readonly<{ mean: number; typical: number }>;

/** A rollup that is proposed. */
export type ProposedRollup = RollupShape &
  Readonly<{
    name: string;
    sortingKey: readonly string[];
    rows: number;
    /** Estimated, compressed. */
    bytes: number;
    insert: InsertShare;
    /** Rows read per question with it and those before it. */
    rowsRead: RowsRead;
    /** What of the mean rows read without any rollup it saves beyond those before it, and all of them together: 0 to 1. */
    saves: number;
    savesSoFar: number;
    /** Share of the questions it answers, once all are there. */
    answers: number;
    /** Whether the schema has it. */
    isPresent: boolean;
  }>;

/** A rollup the schema has. */
export type PresentRollup = RollupShape &
  Readonly<{
    name: string;
    verdict: 'kept' | 'superfluous';
    rows: number;
    /** As stored. */
    bytes: number;
    estimatedBytes: number;
    insert: InsertShare;
    /** Share of the questions it answers now. */
    answers: number;
  }>;

/** A query of the catalogue under the mix of filters, ranges and packages. */
export type QueryAdvice = Readonly<{
  query: string;
  weight: number;
  /** Mean rows read from the base table alone, with the rollups there are, and with those proposed. */
  rowsRead: Readonly<{ base: number; present: number; proposed: number }>;
  /** Share of its questions that still read the base table: now, and with the rollups proposed. */
  fromBase: Readonly<{ present: number; proposed: number }>;
}>;

/** What `advise` found. */
export type Advice = Readonly<{
  database: string;
  isSampleData: boolean;
  data: DataFacts & Readonly<{ rows: number; bytes: number; bytesPerColumn: boolean }>;
  /** Dimensions of which the data has one value, so that tables by them seem to cost nothing. */
  singleValued: readonly string[];
  goal: Goal;
  weights: Weights;
  /** Questions of the mix: query × filters × range × packages. */
  questions: number;
  rules: Readonly<{ maxRollups: number; maxBytesRatio: number }>;
  rowsRead: Readonly<{ base: RowsRead; present: RowsRead; proposed: RowsRead }>;
  proposed: readonly ProposedRollup[];
  present: readonly PresentRollup[];
  /** Names of the proposed rollups that the schema lacks. */
  missing: readonly string[];
  /** Share of all questions that read the base table. */
  fromBase: Readonly<{ present: number; proposed: number }>;
  queries: readonly QueryAdvice[];
}>;

/** Puts what was measured and chosen into words and shares. */
export function writeAdvice(
  options: Readonly<{
    desired: DesiredSchema;
    facts: DataFacts;
    weights: Weights;
    goal: Goal;
    base: Table;
    bytes: BaseBytes;
    stored: ReadonlyMap<string, Readonly<{ rows: number; bytes: number }>>;
    classes: readonly QuestionClass[];
    present: readonly Table[];
    proposed: readonly ProposedTable[];
    insertOf: (table: Table) => InsertShare;
    bytesOf: (table: Table) => number;
    isSampleData: boolean;
    singleValued: readonly string[];
    questions: number;
    rules: Advice['rules'];
  }>,
): Advice {
  const { desired, facts, base, bytes, stored, classes, present, proposed, insertOf, bytesOf } = options;
  const { weights, goal, isSampleData, singleValued, questions, rules } = options;
  const read = (answers: Answers): RowsRead => ({
    mean: meanRows(classes, answers),
    typical: typicalRows(classes, answers),
  });
  const fromBase = answersOf(classes, base, []);
  const now = answersOf(classes, base, present);
  const then = answersOf(classes, base, proposed);
  const without = meanRows(classes, fromBase);
  const steps = proposed.map((_, i) => read(answersOf(classes, base, proposed.slice(0, i + 1))));
  const keysOf = (tables: readonly Table[]): ReadonlySet<string> =>
    new Set(tables.map(({ shape }) => shapeKey(shape)));
  const presentKeys = keysOf(present);
  const proposedKeys = keysOf(proposed);
  return {
    database: desired.database,
    isSampleData,
    data: { ...facts, rows: base.rows.rows, bytes: bytes.bytes, bytesPerColumn: bytes.columns !== undefined },
    ...{ singleValued, goal, weights, questions, rules },
    rowsRead: { base: read(fromBase), present: read(now), proposed: read(then) },
    proposed: proposed.map((table, i) => {
      const rowsRead = steps[i] ?? read(then);
      return {
        name: table.name,
        ...table.shape,
        sortingKey: table.sortingKey,
        rows: table.rows.rows,
        bytes: table.bytes,
        insert: insertOf(table),
        rowsRead,
        saves: ((steps[i - 1]?.mean ?? without) - rowsRead.mean) / without,
        savesSoFar: (without - rowsRead.mean) / without,
        answers: shareOf(classes, then, table.name),
        isPresent: presentKeys.has(shapeKey(table.shape)),
      };
    }),
    present: present.map((table) => ({
      name: table.name,
      ...table.shape,
      verdict: proposedKeys.has(shapeKey(table.shape)) ? 'kept' : 'superfluous',
      rows: stored.get(table.name)?.rows ?? 0,
      bytes: stored.get(table.name)?.bytes ?? 0,
      estimatedBytes: bytesOf(table),
      insert: insertOf(table),
      answers: shareOf(classes, now, table.name),
    })),
    missing: proposed.filter(({ shape }) => !presentKeys.has(shapeKey(shape))).map(({ name }) => name),
    fromBase: {
      present: shareOf(classes, now, base.name),
      proposed: shareOf(classes, then, base.name),
    },
    queries: queryAdvice(classes, base.name, { base: fromBase, present: now, proposed: then }),
  };
}

function queryAdvice(
  classes: readonly QuestionClass[],
  base: string,
  answers: Readonly<Record<'base' | 'present' | 'proposed', Answers>>,
): readonly QueryAdvice[] {
  const names = [...new Set(classes.flatMap(({ queries }) => [...queries.keys()]))];
  return names.map((query) => {
    const weightOf = (index: number): number => classes[index]?.queries.get(query) ?? 0;
    const weight = classes.reduce((sum, _, i) => sum + weightOf(i), 0);
    const mean = (list: Answers): number =>
      list.reduce((sum, { rows }, i) => sum + weightOf(i) * rows, 0) / weight;
    const baseShare = (list: Answers): number =>
      list.reduce((sum, { table }, i) => sum + (table === base ? weightOf(i) : 0), 0) / weight;
    return {
      query,
      weight,
      rowsRead: {
        base: mean(answers.base),
        present: mean(answers.present),
        proposed: mean(answers.proposed),
      },
      fromBase: { present: baseShare(answers.present), proposed: baseShare(answers.proposed) },
    };
  });
}
