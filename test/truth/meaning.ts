import type { Days, Width } from './calendar.ts';
import type { Cut } from './dimensions.ts';
import type { Question } from './question.ts';
import type { Random } from './random.ts';
import type { RawTable } from './raw-table.ts';
import type { Scene } from './scene.ts';
import type { SceneTruth } from './scene-truth.ts';

// What a query's answer should be, said without the catalogue. A kind of question is one module in kinds/ whose function
// gives its meaning; meanings.ts lists the queries. From these facts the questions are drawn and their answers derived.

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What the answer should be, derived from raw rows. */
export type Expected = Readonly<
  | { problem: string }
  | {
      rows: readonly Row[];
      /** Days and granularity the answer should say it is about. */
      range?: Days;
      granularity?: Width;
      /** Downloads that the parts of a breakdown should add up to. */
      total?: number;
    }
>;

/** A question, and what the raw rows say about its scene. */
export type Asked = Readonly<{
  question: Question;
  truth: SceneTruth;
  raw: RawTable;
  /** Days asked for that are in the data; every complete day where the kind knows no days. */
  range: Days;
}>;

export type Meaning = Readonly<{
  kind: string;
  /** Packages it names: any number, one to ten, one, or none. They are in `question.packages`. */
  packages: 'any' | 'some' | 'one' | 'none';
  /** What it reads beside the downloads; its packages are then mostly such as have some. */
  about?: 'files' | 'events';
  /** Whether it takes the filters. Without them it is asked in a part of the scenes. */
  filters: boolean;
  /** Whether it takes `from`, `to` and `range`. Without them it is asked in one or two scenes of each subset. */
  days: boolean;
  /** Whether it takes a granularity, `question.granularity`. */
  granularity?: true;
  /** Top N unless asked otherwise, `question.limit`. */
  limit?: number;
  /** Parameters of its own, drawn for each question, `question.own`. */
  draw?: (random: Random, scene: Scene, raw: RawTable) => Readonly<Record<string, string>>;
  /** What the scene's downloads are to be counted by: for all questions of the scene in one pass, `truth.cells`. */
  cuts?: readonly Cut[];
  expected: (asked: Asked) => Expected | Promise<Expected>;
}>;
