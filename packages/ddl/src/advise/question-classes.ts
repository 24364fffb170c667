import { expectedRows, type KeyedRows, type Layout, type RangeShare } from './expected-rows.ts';
import { type RollupShape, VERSION } from './rollup-shape.ts';
import type { Question } from './workload.ts';

/** Questions that read the same rows of every table. */
export type QuestionClass = Readonly<{
  dimensions: readonly string[];
  ofOnePackage: boolean;
  ofOneVersion: boolean;
  needsDays: boolean;
  range: RangeShare;
  weight: number;
  /** Weight by query; it adds up to `weight`. */
  queries: ReadonlyMap<string, number>;
}>;

/** Puts questions together that no table tells apart. */
export function classify(
  questions: readonly Question[],
  rangeOf: (name: string) => RangeShare,
): readonly QuestionClass[] {
  const classes = new Map<string, QuestionClass & { weight: number; queries: Map<string, number> }>();
  for (const question of questions) {
    const range = rangeOf(question.range);
    const needsDays = question.needsDays || !range.isAll;
    const { dimensions, ofOnePackage, weight, query } = question;
    const ofOneVersion = question.filters.includes(VERSION);
    const key = JSON.stringify([dimensions, ofOnePackage, ofOneVersion, needsDays, range]);
    const found = classes.get(key) ?? {
      ...{ dimensions, ofOnePackage, ofOneVersion, needsDays, range },
      weight: 0,
      queries: new Map<string, number>(),
    };
    found.weight += weight;
    found.queries.set(query, (found.queries.get(query) ?? 0) + weight);
    classes.set(key, found);
  }
  return [...classes.values()];
}

/** A table that may answer: its shape, how it is stored and how many rows it has. */
export type Table = Readonly<{ name: string; shape: RollupShape; layout: Layout; rows: KeyedRows }>;

/** Rows the questions are expected to read from a table; `undefined` where it cannot answer them. */
export function readFrom({ shape, layout, rows }: Table, question: QuestionClass): number | undefined {
  const isAble =
    (shape.perDay || !question.needsDays) &&
    question.dimensions.every((name) => shape.dimensions.includes(name));
  return isAble ? expectedRows(shape, rows, layout, question) : undefined;
}

/** How a set of tables answers: for each class of questions the table that reads the fewest rows, and how many. */
export type Answers = readonly Readonly<{ table: string; rows: number }>[];

/** The answers of the base table and these rollups; of equal ones, the base table and then the first. */
export const answersOf = (
  classes: readonly QuestionClass[],
  base: Table,
  rollups: readonly Table[],
): Answers =>
  classes.map((question) => {
    let best = { table: base.name, rows: readFrom(base, question) ?? base.rows.rows };
    for (const table of rollups) {
      const rows = readFrom(table, question);
      if (rows !== undefined && rows < best.rows) best = { table: table.name, rows };
    }
    return best;
  });

/** Rows read per question, on average over the mix. */
export const meanRows = (classes: readonly QuestionClass[], answers: Answers): number =>
  classes.reduce((sum, { weight }, i) => sum + weight * (answers[i]?.rows ?? 0), 0);

/** Rows that are read in the time it takes to begin: a few less save none. */
const LEAST = 8192;

/** Logarithm of the work to read rows. */
export const logWork = (rows: number): number => Math.log(rows + LEAST);

/** Rows read by the typical question: a geometric mean, so that twice as many weigh as much for one as for another. */
export const typicalRows = (classes: readonly QuestionClass[], answers: Answers): number =>
  Math.exp(classes.reduce((sum, { weight }, i) => sum + weight * logWork(answers[i]?.rows ?? 0), 0)) - LEAST;

/** Share of the questions that a table answers. */
export const shareOf = (classes: readonly QuestionClass[], answers: Answers, table: string): number =>
  classes.reduce((sum, { weight }, i) => sum + (answers[i]?.table === table ? weight : 0), 0);
