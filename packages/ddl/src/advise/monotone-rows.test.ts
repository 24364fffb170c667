import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotoneRows } from './monotone-rows.ts';
import { allShapes, type RollupShape, shapeKey } from './rollup-shape.ts';

const shapes = allShapes(['package', 'version', 'ci']);
const isWithin = (a: RollupShape, b: RollupShape): boolean =>
  a.dimensions.every((name) => b.dimensions.includes(name)) && (b.perDay || !a.perDay);

describe('monotoneRows', () => {
  it('lifts a finer table to the rows of the coarser one, and leaves the others', () => {
    const counted = new Map([
      ['all:version', { rows: 100, packageRows: 10 }],
      ['all:ci,version', { rows: 99, packageRows: 12 }],
      ['day:ci,version', { rows: 500, packageRows: 50 }],
    ]);
    expect(monotoneRows(shapes, counted)).toEqual(
      new Map([...counted, ['all:ci,version', { rows: 100, packageRows: 12 }]]),
    );
  });

  it('never gives a table fewer rows than one it could fill, nor than were counted', () => {
    const rows = fc.record({ rows: fc.nat(), packageRows: fc.nat() });
    const all = fc.array(rows, { minLength: shapes.length, maxLength: shapes.length });
    fc.assert(
      fc.property(all, (list) => {
        const counted = new Map(
          shapes.map((shape, i) => [shapeKey(shape), list[i] ?? { rows: 0, packageRows: 0 }]),
        );
        const agreed = monotoneRows(shapes, counted);
        const of = (shape: RollupShape) => agreed.get(shapeKey(shape)) ?? { rows: -1, packageRows: -1 };
        for (const finer of shapes) {
          expect(of(finer).rows).toBeGreaterThanOrEqual(counted.get(shapeKey(finer))?.rows ?? 0);
          for (const coarser of shapes.filter((shape) => isWithin(shape, finer))) {
            expect(of(finer).rows).toBeGreaterThanOrEqual(of(coarser).rows);
            expect(of(finer).packageRows).toBeGreaterThanOrEqual(of(coarser).packageRows);
          }
        }
      }),
    );
  });
});
