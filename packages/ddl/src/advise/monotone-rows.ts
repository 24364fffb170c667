import type { TableRows } from './expected-rows.ts';
import { type RollupShape, shapeKey } from './rollup-shape.ts';

/**
 * Estimates made to agree: a table that groups by more has at least as many rows as one that groups by less. Otherwise
 * the error of a count would make a dimension look as though it saved rows.
 */
export function monotoneRows(
  shapes: readonly RollupShape[],
  counted: ReadonlyMap<string, TableRows>,
): ReadonlyMap<string, TableRows> {
  const agreed = new Map<string, TableRows>();
  const size = ({ dimensions, perDay }: RollupShape): number => dimensions.length + (perDay ? 1 : 0);
  for (const shape of shapes.toSorted((a, b) => size(a) - size(b))) {
    const { dimensions, perDay } = shape;
    const coarser = [
      ...dimensions.map((name) => ({ dimensions: dimensions.filter((other) => other !== name), perDay })),
      ...(perDay ? [{ dimensions, perDay: false }] : []),
    ].flatMap((below) => agreed.get(shapeKey(below)) ?? []);
    const own = counted.get(shapeKey(shape));
    if (own === undefined) continue;
    agreed.set(shapeKey(shape), {
      rows: Math.max(own.rows, ...coarser.map(({ rows }) => rows)),
      packageRows: Math.max(own.packageRows, ...coarser.map(({ packageRows }) => packageRows)),
    });
  }
  return agreed;
}
