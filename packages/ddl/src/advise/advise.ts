import { pypiCatalogue, SAMPLE_MARK } from '@downpour/core';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Progress, silentProgress } from '../progress.ts';
import { type ActualSchema, actualSchema } from '../schema/actual-schema.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { type Advice, type InsertShare, writeAdvice } from './advice.ts';
import { readFacts } from './data-facts.ts';
import { type KeyedRows, type Layout, rangeShare } from './expected-rows.ts';
import { keyedRows } from './keyed-rows.ts';
import { layoutOf, ROLLUP_LAYOUT } from './layout.ts';
import { measureInsert } from './measure-insert.ts';
import { measureLattice } from './measure-lattice.ts';
import { type Goal, proposeRollups } from './propose-rollups.ts';
import { classify, type Table } from './question-classes.ts';
import { allShapes, type RollupShape, shapeKey } from './rollup-shape.ts';
import { baseBytes, expectedBytes, storedBytes } from './table-bytes.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';
import { workloadOf } from './workload.ts';

/** What to advise on, and how. */
export type AdviseOptions = Readonly<{
  connection: Connection;
  desired: DesiredSchema;
  weights?: Weights;
  goal?: Goal;
  /** Default 16. */
  maxRollups?: number;
  /** Bytes of all rollups together, by those of the base table. Default 3. */
  maxBytesRatio?: number;
  /** Above so many rows of the base table, days and packages are sampled. Default 5,000,000. */
  sampleRows?: number;
  progress?: Progress;
}>;

/**
 * Proposes the rollups that save a mix of questions the most rows for their cost, from the data a provisioned schema holds,
 * and compares them with the rollups it has. It changes nothing.
 *
 * Throws DdlError `schema-not-advisable`, `schema-not-applied`, `no-data`.
 */
export async function advise(options: AdviseOptions): Promise<Advice> {
  const { connection, desired, weights = DEFAULT_WEIGHTS, goal = 'typical' } = options;
  const { maxRollups = 16, maxBytesRatio = 3, sampleRows = 5_000_000, progress = silentProgress } = options;
  const { source, schema, database } = desired;
  if (desired.name !== 'downpour') throw notAdvisable(desired);

  const actual = await actualSchema(connection, database);
  const { rows: storedRows, comment } = baseOf(desired, actual);
  const facts = await readFacts(connection, desired, storedRows, sampleRows);
  if (facts === undefined) throw noData(desired);

  const { dimensions } = schema.base;
  const shapes = allShapes(dimensions);
  const rowsOf = keyedRows(shapes, await measureLattice(connection, desired, shapes, facts, progress));
  const tableOf = (name: string, shape: RollupShape, layout: Layout): Table => ({
    name,
    shape,
    layout,
    rows: rowsOf.get(shapeKey(shape)) ?? NO_ROWS,
  });
  const base = tableOf(schema.base.name, { dimensions, perDay: true }, layoutOf(schema.base));
  const stored = await storedBytes(connection, database);
  const bytes = await baseBytes(
    connection,
    desired,
    stored.get(schema.base.name) ?? { rows: facts.storedRows, bytes: 0 },
  );

  const questions = workloadOf(source, pypiCatalogue.queries, dimensions, weights);
  const classes = classify(questions, (range) => rangeShare(range, facts.firstDay, facts.lastDay));
  const present = schema.rollups
    .filter(({ name }) => actual.objects[name] !== undefined)
    .map((rollup) =>
      tableOf(
        rollup.name,
        { dimensions: rollup.dimensions, perDay: rollup.time !== undefined },
        layoutOf(rollup),
      ),
    );
  const nameOf = new Map(present.map(({ name, shape }) => [shapeKey(shape), name]));
  const proposed = proposeRollups({
    ...{ source, classes, base, shapes, rowsOf, goal },
    layout: ROLLUP_LAYOUT,
    bytesOf: (shape, rows) => expectedBytes(desired, bytes, shape, rows),
    stop: { maxRollups, maxBytes: maxBytesRatio * bytes.bytes },
  }).map((table) => ({ ...table, name: nameOf.get(shapeKey(table.shape)) ?? table.name }));

  const timed = uniqueByName([...proposed, ...present]).map((table) => definitionOf(desired, table));
  const seconds = await measureInsert(connection, desired, timed, facts, progress);
  const insertOf = ({ name, rows }: Table): InsertShare => ({
    rowsShare: rows.rows / base.rows.rows,
    timeShare: seconds.get(name) ?? 0,
  });
  return writeAdvice({
    ...{ desired, facts, weights, goal, base, bytes, stored, classes, present, proposed, insertOf },
    isSampleData: comment.includes(SAMPLE_MARK),
    singleValued: dimensions.filter(
      (name) => rowsOf.get(shapeKey({ dimensions: [name], perDay: false }))?.rows === 1,
    ),
    questions: questions.length,
    rules: { maxRollups, maxBytesRatio },
    bytesOf: ({ shape, rows }) => expectedBytes(desired, bytes, shape, rows.rows),
  });
}

const NO_ROWS: KeyedRows = { rows: 0, packageRows: 0, versionRows: 0, versions: 1 };

const uniqueByName = (tables: readonly Table[]): readonly Table[] => [
  ...new Map(tables.map((table) => [table.name, table])).values(),
];

function baseOf(desired: DesiredSchema, actual: ActualSchema): Readonly<{ rows: number; comment: string }> {
  const { schema, database } = desired;
  const base = actual.objects[schema.base.name];
  const columns = base?.object.kind === 'table' ? base.object.columns.map(({ name }) => name) : [];
  const missing = Object.keys(schema.base.columns).filter((name) => !columns.includes(name));
  if (base !== undefined && missing.length === 0) return base;
  const why =
    base === undefined
      ? actual.exists
        ? `has no table ${schema.base.name}`
        : 'does not exist'
      : `has a table ${schema.base.name} without ${missing.join(', ')}`;
  throw new DdlError({
    code: 'schema-not-applied',
    exitCode: exitCodes.schemaNotApplied,
    message: `There is nothing to advise on: the database ${database} ${why}.`,
    hint: `Run downpour-ddl apply --database ${database} first, then load downloads with ingest or sample.`,
  });
}

const noData = ({ database, schema }: DesiredSchema): DdlError =>
  new DdlError({
    code: 'no-data',
    exitCode: exitCodes.noData,
    message: `The table ${schema.base.name} of the database ${database} has no rows, and advice comes from measuring them.`,
    hint: 'Load downloads with downpour-ddl ingest, or make some with downpour-ddl sample.',
  });

const notAdvisable = ({ name }: DesiredSchema): DdlError =>
  new DdlError({
    code: 'schema-not-advisable',
    exitCode: exitCodes.usage,
    message: `The rollups of the ${name} schema are those of ClickPy and are not Downpour's to choose.`,
    hint: 'Leave --schema out to get advice on the downpour schema.',
  });

/** The rollup as the catalogue would define it, to be filled from the base table. */
function definitionOf({ source, schema }: DesiredSchema, { name, shape }: Table) {
  const { base } = schema;
  return {
    name,
    dimensions: shape.dimensions,
    ...(shape.perDay ? { time: { column: source.timeColumn, grain: 'day' as const } } : {}),
    measures: base.measures,
    columns: base.columns,
    engine: base.engine,
    sortingKey: [],
  };
}
