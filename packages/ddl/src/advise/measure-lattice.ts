import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import type { Progress } from '../progress.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { type DataFacts, keyColumnNames, sampleCondition } from './data-facts.ts';
import type { TableRows } from './expected-rows.ts';
import { monotoneRows } from './monotone-rows.ts';
import { PACKAGE, type RollupShape, shapeKey } from './rollup-shape.ts';

/** Distinct counts in one pass over the base table. */
const SHAPES_PER_STATEMENT = 16;

/**
 * How many rows a table of each shape would have, by `shapeKey`, and how many of them belong to the package a question is
 * about, packages being asked about as often as they have rows in the base table:
 *
 * `SELECT sum(u0), sum(r * u0) / sum(r), … FROM (SELECT count() AS r, uniqCombined64(date, country_code) AS u0, …
 * FROM base GROUP BY project)`, and without a package `SELECT uniqCombined64(date, country_code), … FROM base`.
 *
 * Counts of shapes with days are scaled up from the sampled days, those of packages from the sampled packages.
 */
export async function measureLattice(
  connection: Connection,
  desired: DesiredSchema,
  shapes: readonly RollupShape[],
  facts: DataFacts,
  progress: Progress,
): Promise<ReadonlyMap<string, TableRows>> {
  const measured = new Map<string, TableRows>();
  const kinds = [true, false].flatMap((ofPackages) =>
    [true, false].map((perDay) =>
      shapes.filter((shape) => shape.perDay === perDay && shape.dimensions.includes(PACKAGE) === ofPackages),
    ),
  );
  const step = progress.begin('Count the rows of every possible rollup', shapes.length);
  try {
    for (const kind of kinds) {
      for (let i = 0; i < kind.length; i += SHAPES_PER_STATEMENT) {
        const batch = kind.slice(i, i + SHAPES_PER_STATEMENT);
        const [row = {}] = await connection.rows<Record<string, string | number>>(
          countStatement(desired, batch, facts),
        );
        for (const [n, shape] of batch.entries()) {
          const scale = scaleOf(shape, facts);
          measured.set(shapeKey(shape), {
            rows: Math.round(Number(row[`n${n}`]) * scale.rows),
            packageRows: Math.round(Number(row[`p${n}`] ?? 0) * scale.packageRows),
          });
        }
        step.advance(batch.length);
      }
    }
  } catch (error) {
    step.failed();
    throw error;
  }
  step.done();
  return monotoneRows(shapes, measured);
}

/** The statement for shapes that agree on days and on the package. */
function countStatement(
  desired: DesiredSchema,
  shapes: readonly RollupShape[],
  { sampling }: DataFacts,
): string {
  const { source, schema, database } = desired;
  const { day, project } = keyColumnNames(desired);
  const ofPackages = shapes[0]?.dimensions.includes(PACKAGE) === true;
  const perDay = shapes[0]?.perDay === true;
  const uniques = shapes.map((shape, n) => {
    const columns = shape.dimensions
      .filter((name) => name !== PACKAGE)
      .map((name) => quoteIdentifier(source.dimensions[name]?.column ?? name));
    const distinct = [...(perDay ? [day] : []), ...columns];
    return `${distinct.length === 0 ? 'toUInt64(1)' : `uniqCombined64(${distinct.join(', ')})`} AS u${n}`;
  });
  const condition = perDay
    ? sampleCondition.days(day, sampling.days)
    : ofPackages
      ? sampleCondition.packages(project, sampling.packages)
      : '1';
  const from = `FROM ${quoteTable(database, schema.base.name)} WHERE ${condition}`;
  if (!ofPackages) {
    const counts = shapes.map((_, n) => `u${n} AS n${n}`);
    return `SELECT ${counts.join(', ')} FROM (SELECT ${uniques.join(', ')} ${from})`;
  }
  const counts = shapes.map((_, n) => `sum(u${n}) AS n${n}, sum(r * u${n}) / sum(r) AS p${n}`);
  return `SELECT ${counts.join(', ')} FROM (SELECT count() AS r, ${uniques.join(', ')} ${from} GROUP BY ${project})`;
}

function scaleOf(
  { dimensions, perDay }: RollupShape,
  { days, sampledDays, packages, sampledPackages }: DataFacts,
): TableRows {
  if (perDay) return { rows: days / sampledDays, packageRows: days / sampledDays };
  return { rows: dimensions.includes(PACKAGE) ? packages / sampledPackages : 1, packageRows: 1 };
}
