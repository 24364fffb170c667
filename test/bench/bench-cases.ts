import { type PypiCatalogue, parseRequest, pypiCatalogue, type QueryName } from '@downpour/core';
import { type Plan, planQuery, type ResolvedQuery, resolveQuery } from '@downpour/core/planner';
import { quoteTable } from '@downpour/core/sql';
import { DIMENSIONS, type TruthDimension } from '../truth/dimensions.ts';
import type { Engine } from '../truth/engine.ts';
import { MEANINGS, QUERIES } from '../truth/meanings.ts';
import type { OpenSchema } from './bench-schema.ts';
import { type ClickpyPlan, clickpyPlan } from './clickpy-plan.ts';

export type BenchRange = 'all' | '30d';

/** One query under one subset of filters over one range. */
export type Asked = Readonly<{
  query: QueryName<PypiCatalogue>;
  filters: readonly TruthDimension[];
  range: BenchRange;
}>;

/** A question both sides answer from their own tables. */
export type BenchCase = Asked & Readonly<{ ours: Plan; theirs: ClickpyPlan }>;

/** What every question of a set is asked about. */
export type Subject = Readonly<{
  packages: readonly string[];
  /** Dimension → the most downloaded value of the first package. */
  values: Readonly<Record<TruthDimension, string>>;
}>;

const RANGES: readonly BenchRange[] = ['all', '30d'];

/** Queries over downloads alone; ClickPy compares no packages. */
const COMPARABLE = QUERIES.filter(
  (query) => MEANINGS[query].about === undefined && MEANINGS[query].packages !== 'some',
);

/** Every such query × every subset of the filters × two ranges. */
export const everyQuestion: readonly Asked[] = COMPARABLE.flatMap((query) =>
  Array.from({ length: 2 ** DIMENSIONS.length }, (_, subset) =>
    DIMENSIONS.filter((_dimension, bit) => (subset & (1 << bit)) !== 0),
  ).flatMap((filters) =>
    (MEANINGS[query].days ? RANGES : (['all'] as const)).map((range) => ({
      query,
      filters,
      range,
    })),
  ),
);

/** The first of the packages is the one asked about; its most downloaded values are the ones filtered by. */
export async function readSubject(
  engine: Engine,
  { deployment }: OpenSchema,
  packages: readonly string[],
): Promise<Subject> {
  const { base } = deployment.schema;
  const top = async (dimension: TruthDimension): Promise<readonly [TruthDimension, string]> => {
    const { column } = pypiCatalogue.source.dimensions[dimension];
    const { rows } = await engine.ask(
      `SELECT ${column} AS value FROM ${quoteTable(deployment.database, base.name)} WHERE project = {name:String} AND value != '' GROUP BY value ORDER BY sum(count) DESC LIMIT 1`,
      { name: packages[0] ?? '' },
    );
    return [dimension, String(rows[0]?.value)];
  };
  const values = Object.fromEntries(await Promise.all(DIMENSIONS.map(top))) as Subject['values'];
  return { packages, values };
}

/** Makes dates, defaults and lists explicit, as the proxy does. */
export function resolveAsked(asked: Asked, subject: Subject, { coverage }: OpenSchema): ResolvedQuery {
  const meaning = MEANINGS[asked.query];
  const [first = ''] = subject.packages;
  const ofPackages = meaning.cuts?.some((cut) => cut.includes('package')) ?? false;
  const byPackage = meaning.kind === 'over-time' && ofPackages;
  const needsPackage = byPackage || !(meaning.packages === 'none' || ofPackages);
  const names = byPackage ? subject.packages.slice(0, 3) : needsPackage ? [first] : [];
  const parameters = new URLSearchParams([
    ...names.map((name) => ['package', name]),
    ...asked.filters.map((dimension) => [dimension, subject.values[dimension]]),
    ...(asked.range === 'all' ? [] : [['range', asked.range]]),
    ...(meaning.kind === 'search' ? [['search', first.slice(0, 2)]] : []),
  ]);
  const parsed = parseRequest(pypiCatalogue, asked.query, parameters);
  if (!parsed.ok) throw new Error(`${asked.query}?${parameters}: ${parsed.problem.detail}`);
  const resolution = resolveQuery(pypiCatalogue, parsed.request, {
    coverage,
    ...(needsPackage ? { packageFirstDay: coverage.firstDay } : {}),
  });
  if (!resolution.ok) throw new Error(`${asked.query}?${parameters}: ${resolution.problem.detail}`);
  return resolution.resolved;
}

export const planOurs = (resolved: ResolvedQuery, schema: OpenSchema): Plan =>
  planQuery(pypiCatalogue, resolved, schema.deployment, schema.coverage);

/** The questions that one of ClickPy's rollups covers, with both plans. */
export function benchCases(
  subject: Subject,
  downpour: OpenSchema,
  clickpyDatabase: string,
  questions: readonly Asked[] = everyQuestion,
): readonly BenchCase[] {
  return questions.flatMap((asked) => {
    const resolved = resolveAsked(asked, subject, downpour);
    const theirs = asked.filters.includes('ci') ? undefined : clickpyPlan(resolved, clickpyDatabase);
    return theirs === undefined ? [] : [{ ...asked, ours: planOurs(resolved, downpour), theirs }];
  });
}

/** The name of a question in reports. */
export const titleOf = ({ query, filters, range }: Asked): string =>
  `${query}${filters.length === 0 ? '' : ` [${filters.join(' ')}]`} ${range}`;
