import { pypiCatalogue } from '@downpour/core';
import type { Progress } from '@downpour/ddl';
import type { Engine } from '../truth/engine.ts';
import {
  type Asked,
  type BenchCase,
  benchCases,
  everyQuestion,
  planOurs,
  readSubject,
  resolveAsked,
  type Subject,
  titleOf,
} from './bench-cases.ts';
import { type OpenSchema, openSchema, readTables, rowsOf } from './bench-schema.ts';
import type { BuiltSet } from './built-sets.ts';
import { clickpyPlan } from './clickpy-plan.ts';
import { expectEqualTotals } from './equal-totals.ts';
import { type Asking, measureCases } from './measure-cases.ts';
import { type Metric, rounded } from './metric.ts';
import { POPULAR } from './popular-set.ts';
import { type Compared, geomean, rowsRatio, timeRatio } from './query-metrics.ts';
import { SMALL } from './small-set.ts';

export type RunOptions = Readonly<{
  repetitions: number;
  /** Cases with more filters than that are left out. */
  mostFilters: number;
}>;

export type SetOutcome = Readonly<{
  metrics: readonly Metric[];
  compared: readonly Compared[];
  about: string;
}>;

const PLAN = "ClickPy's queries on the tables its rule gives, same engine, interleaved";
/** A statement that reads nothing counts as one row. */
const LEAST = { ms: 0.001, rowsRead: 1 };
const { schemas } = pypiCatalogue;
const number = (value: number): string => value.toLocaleString('en');

/** Our plan against ClickPy's on the dense packages. */
export async function runPopular(
  engine: Engine,
  built: BuiltSet,
  options: RunOptions,
  progress: Progress,
): Promise<SetOutcome> {
  const { compared, about } = await compare(engine, built, POPULAR, options, progress, 'popular');
  const worst = compared.toSorted((a, b) => timeRatio(b) - timeRatio(a))[0];
  const note = `${compared.length} cases; ${about}`;
  const engineTime = geomean(compared.map(({ ours, theirs }) => ours.engineMs / theirs.engineMs));
  return {
    compared,
    about,
    metrics: [
      metric(
        'queries.time.geomean',
        geomean(compared.map(timeRatio)),
        PLAN,
        `${note}; by the engine's own clock ${rounded(engineTime)}`,
      ),
      metric('queries.rows_read.geomean', geomean(compared.map(rowsRatio)), PLAN, note),
      ...(worst === undefined
        ? []
        : [
            metric(
              'queries.time.worst',
              timeRatio(worst),
              PLAN,
              `${titleOf(worst.one)}: ${rounded(worst.ours.ms)} ms against ${rounded(worst.theirs.ms)} ms`,
            ),
          ]),
    ],
  };
}

/** The same on many small packages, the raw scan, four times the raw rows, and which combinations are covered. */
export async function runSmall(
  engine: Engine,
  built: BuiltSet,
  options: RunOptions,
  progress: Progress,
): Promise<SetOutcome> {
  const { compared, about, open, subject, clickpy } = await compare(
    engine,
    built,
    SMALL,
    options,
    progress,
    'small',
  );
  const few = compared.map(({ one }) => one).filter(({ filters }) => filters.length <= 1);
  const raw: OpenSchema = { ...clickpy, deployment: rawOnly(clickpy) };
  const overRaw = await measureCases(
    engine,
    few.map((one) => ({
      ours: one.ours.statement,
      raw: planOurs(resolveAsked(one, subject, clickpy), raw).statement,
    })),
    [({ ours }) => ours, (one) => one.raw],
    Math.min(3, options.repetitions),
    progress,
    'small: against the raw scan',
  );
  const fourfold = await openSchema(engine, schemas.downpour, SMALL.fourfold);
  const grown = await measureCases(
    engine,
    few.map((one) => ({
      ours: one.ours.statement,
      grown: planOurs(resolveAsked(one, subject, fourfold), fourfold).statement,
    })),
    [({ ours }) => ours, (one) => one.grown],
    options.repetitions,
    progress,
    'small: at four times the raw rows',
  );
  const ratio = (sides: Awaited<ReturnType<typeof measureCases>>, figure: 'ms' | 'rowsRead'): number =>
    geomean(
      sides.flatMap(([ours, other]) =>
        ours === undefined || other === undefined
          ? []
          : [Math.max(LEAST[figure], other[figure]) / Math.max(LEAST[figure], ours[figure])],
      ),
    );
  const rows = geomean(compared.map(rowsRatio));
  return {
    compared,
    about,
    metrics: [
      metric(
        'queries.small.geomean',
        geomean(compared.map(timeRatio)),
        PLAN,
        `${compared.length} cases; rows read ${rounded(rows)}; ${about}`,
      ),
      coverage(subject, open, SMALL.clickpy),
      metric(
        'queries.raw_over_rollup',
        ratio(overRaw, 'ms'),
        "the same question's scan of ClickPy's raw table, sorted by package",
        `raw time over ours: more is better; ${few.length} cases with at most one filter; rows read ${rounded(ratio(overRaw, 'rowsRead'))} times ours`,
      ),
      metric(
        'queries.growth',
        ratio(grown, 'ms'),
        'the same questions before the same cells were loaded three more times',
        `${few.length} cases; ${number(4 * rowsOf(clickpy, schemas.clickpy.base.name))} raw rows`,
      ),
    ],
  };
}

const metric = (name: string, value: number, baseline: string, note: string): Metric => ({
  metric: name,
  value,
  unit: 'ratio',
  baseline,
  note,
});

async function compare(
  engine: Engine,
  built: BuiltSet,
  databases: Readonly<{ clickpy: string; downpour: string }>,
  options: RunOptions,
  progress: Progress,
  title: string,
): Promise<
  Readonly<{
    compared: readonly Compared[];
    about: string;
    open: OpenSchema;
    clickpy: OpenSchema;
    subject: Subject;
  }>
> {
  const open = await openSchema(engine, schemas.downpour, databases.downpour);
  const clickpy: OpenSchema = {
    deployment: await readTables(engine, schemas.clickpy, databases.clickpy),
    coverage: open.coverage,
  };
  const subject = await readSubject(engine, open, built.packages);
  const cases = benchCases(subject, open, databases.clickpy).filter(
    ({ filters }) => filters.length <= options.mostFilters,
  );
  const equal = await expectEqualTotals(engine, cases);
  const sides: readonly ((one: BenchCase) => Asking)[] = [
    ({ ours }) => ours.statement,
    ({ theirs }) => theirs,
  ];
  const measured = await measureCases(engine, cases, sides, options.repetitions, progress, title);
  const compared = cases.flatMap((one, place) => {
    const [ours, theirs] = measured[place] ?? [];
    return ours === undefined || theirs === undefined ? [] : [{ one, ours, theirs }];
  });
  const raw = rowsOf(clickpy, schemas.clickpy.base.name);
  const about = [
    ...(raw === 0 ? [] : [`${number(raw)} raw rows`]),
    `${number(rowsOf(open, schemas.downpour.base.name))} cells`,
    built.about,
    `asked about ${subject.packages[0]}`,
    `both sides add up to the same in ${number(equal)} series`,
  ].join(', ');
  return { compared, about, open, clickpy, subject };
}

const rawOnly = ({ deployment }: OpenSchema): OpenSchema['deployment'] => ({
  ...deployment,
  tables: Object.fromEntries(
    Object.entries(deployment.tables).filter(([name]) => name === deployment.schema.base.name),
  ),
});

/** Of every query × every subset of all seven filters × range: how many need no raw rows. */
function coverage(subject: Subject, open: OpenSchema, clickpyDatabase: string): Metric {
  const covered = (covers: (asked: Asked) => boolean): number =>
    everyQuestion.filter(covers).length / everyQuestion.length;
  const ours = covered(
    (asked) => planOurs(resolveAsked(asked, subject, open), open).selection?.rowsAre === 'states',
  );
  const rollups = covered(
    (asked) =>
      planOurs(resolveAsked(asked, subject, open), open).selection?.definition !== schemas.downpour.base,
  );
  const theirs = covered(
    (asked) =>
      !asked.filters.includes('ci') &&
      asked.query !== 'downloads-by-ci' &&
      asked.query !== 'downloads-over-time-by-ci' &&
      clickpyPlan(resolveAsked(asked, subject, open), clickpyDatabase) !== undefined,
  );
  return metric(
    'queries.coverage',
    ours,
    `ClickPy's rollups cover ${rounded(theirs)}`,
    `${number(everyQuestion.length)} combinations of query, filters and range; ${rounded(rollups)} from a rollup, the others from the cube`,
  );
}
