import type { Source } from '@downpour/core';
import type { StopRules } from './choose-rollups.ts';
import { exchangeRollups } from './exchange-rollups.ts';
import type { KeyedRows, Layout } from './expected-rows.ts';
import { logWork, type QuestionClass, readFrom, type Table } from './question-classes.ts';
import { PACKAGE, type RollupShape, shapeKey, shapeName, VERSION } from './rollup-shape.ts';

/**
 * What to make small: `total` is the rows all questions read together, where the heaviest decide; `typical` their geometric
 * mean (a granule added to each), where each counts by how many times fewer rows it reads.
 */
export type Goal = 'total' | 'typical';

/** A rollup proposed. */
export type ProposedTable = Table & Readonly<{ sortingKey: readonly string[]; bytes: number }>;

/**
 * What a materialized view costs an insert beside writing its rows, as a share of the insert alone: it groups every row,
 * however few it keeps. Measured on two cores: five small views made an insert of 6 million rows 3.9 times as long.
 */
const VIEW_PRICE = 0.5;

/** Chooses rollups for the questions among the shapes, the base table's own left out. The first is the most worth its cost. */
export function proposeRollups(
  options: Readonly<{
    source: Source;
    classes: readonly QuestionClass[];
    base: Table;
    shapes: readonly RollupShape[];
    layout: Layout;
    rowsOf: ReadonlyMap<string, KeyedRows>;
    bytesOf: (shape: RollupShape, rows: number) => number;
    goal: Goal;
    stop: StopRules;
  }>,
): readonly ProposedTable[] {
  const { source, classes, base, shapes, layout, rowsOf, bytesOf, goal, stop } = options;
  const cost = (rows: number): number => (goal === 'total' ? rows : logWork(rows));
  const tables = shapes.flatMap((shape): readonly ProposedTable[] => {
    const rows = rowsOf.get(shapeKey(shape));
    if (rows === undefined || shapeKey(shape) === shapeKey(base.shape)) return [];
    return [
      {
        name: shapeName(shape),
        shape,
        layout,
        rows,
        sortingKey: sortingKeyOf(source, shape, rowsOf),
        bytes: bytesOf(shape, rows.rows),
      },
    ];
  });
  const byName = new Map(tables.map((table) => [table.name, table]));
  const choices = exchangeRollups(
    classes.map((question) => ({
      weight: question.weight,
      baseCost: cost(readFrom(base, question) ?? base.rows.rows),
    })),
    tables.map((table) => ({
      name: table.name,
      price: VIEW_PRICE + table.rows.rows / base.rows.rows,
      bytes: table.bytes,
      costs: classes.map((question) => {
        const rows = readFrom(table, question);
        return rows === undefined ? Number.POSITIVE_INFINITY : cost(rows);
      }),
    })),
    stop,
  );
  return choices.flatMap(({ candidate }) => byName.get(candidate.name) ?? []);
}

/** Package, version, day, then the other dimensions, those of the fewest values first, whose equal values then stand together. */
export function sortingKeyOf(
  source: Source,
  { dimensions, perDay }: RollupShape,
  rowsOf: ReadonlyMap<string, KeyedRows>,
): readonly string[] {
  const columnOf = (name: string): string => source.dimensions[name]?.column ?? name;
  const values = (name: string): number =>
    rowsOf.get(shapeKey({ dimensions: [name], perDay: false }))?.rows ?? 0;
  const others = dimensions
    .filter((name) => name !== PACKAGE && name !== VERSION)
    .toSorted((a, b) => values(a) - values(b) || (a < b ? -1 : 1));
  return [
    ...[PACKAGE, VERSION].filter((name) => dimensions.includes(name)).map(columnOf),
    ...(perDay ? [source.timeColumn] : []),
    ...others.map(columnOf),
  ];
}
