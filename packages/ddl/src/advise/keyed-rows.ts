import type { KeyedRows, TableRows } from './expected-rows.ts';
import { PACKAGE, type RollupShape, shapeKey, VERSION } from './rollup-shape.ts';

/**
 * Adds what a filter on the version finds. The version asked about is as a rule a popular one, downloaded in nearly
 * every way the package is: its rows are taken to be those the package has in the same table without versions.
 */
export function keyedRows(
  shapes: readonly RollupShape[],
  counted: ReadonlyMap<string, TableRows>,
): ReadonlyMap<string, KeyedRows> {
  const of = (dimensions: readonly string[], perDay: boolean): TableRows =>
    counted.get(shapeKey({ dimensions, perDay })) ?? { rows: 0, packageRows: 0 };
  return new Map(
    shapes.flatMap((shape): readonly (readonly [string, KeyedRows])[] => {
      const { dimensions, perDay } = shape;
      const own = counted.get(shapeKey(shape));
      if (own === undefined) return [];
      const found = ({ rows, packageRows }: TableRows): number =>
        dimensions.includes(PACKAGE) ? packageRows : rows;
      if (!dimensions.includes(VERSION)) {
        return [[shapeKey(shape), { ...own, versionRows: found(own), versions: 1 }]];
      }
      const without = of(
        dimensions.filter((name) => name !== VERSION),
        perDay,
      );
      const versions = of(dimensions.includes(PACKAGE) ? [PACKAGE, VERSION] : [VERSION], false);
      return [[shapeKey(shape), { ...own, versionRows: found(without), versions: found(versions) }]];
    }),
  );
}
