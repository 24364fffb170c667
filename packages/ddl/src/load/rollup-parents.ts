import { keyColumns, type Rollup, type Source, type TableDefinition } from '@downpour/core';
import { aggregateExpression } from '@downpour/core/sql';

/** A table that is filled, and the rows it has. */
export type FilledTable = Readonly<{ table: TableDefinition; rows: number }>;

/** The finest first: those that hold more dimensions, or days, can fill those that hold less. */
export const finestFirst = (rollups: readonly Rollup[]): readonly Rollup[] =>
  rollups.toSorted((a, b) => fineness(b) - fineness(a));

const fineness = ({ dimensions, time }: Rollup): number => dimensions.length + (time === undefined ? 0 : 1);

/**
 * The table a rollup is filled from: of the base table and the rollups filled before it, the one with the fewest rows that
 * holds all it needs. Its counts are already added up, so it gives the same sums from less.
 */
export function parentOf(
  source: Source,
  rollup: Rollup,
  base: FilledTable,
  filled: readonly FilledTable[],
): TableDefinition {
  const able = filled.filter(({ table }) => canFill(source, table, rollup));
  return able.reduce((a, b) => (b.rows < a.rows ? b : a), base).table;
}

/** Rows of the parent must be whole sums: of all downloads, and apart in everything the rollup tells apart. */
function canFill(source: Source, parent: TableDefinition & Partial<Rollup>, rollup: Rollup): boolean {
  const isSound = keyColumns(parent).every((column) => parent.sortingKey.includes(column));
  return (
    isSound &&
    parent.insertFilter === undefined &&
    rollup.insertFilter === undefined &&
    Object.hasOwn(parent.measures, 'downloads') &&
    rollup.dimensions.every((name) => parent.dimensions.includes(name)) &&
    (rollup.time === undefined || parent.time?.grain === 'day') &&
    Object.keys(rollup.measures).every(
      (measure) => aggregateExpression(source, measure, parent, 'states') !== undefined,
    )
  );
}
