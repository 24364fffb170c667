import { describe, expect, it } from 'vitest';
import { keyedRows } from './keyed-rows.ts';
import { allShapes, shapeKey } from './rollup-shape.ts';

const shapes = allShapes(['package', 'version', 'country']);
const counted = new Map(
  shapes.map((shape) => {
    const has = (name: string): boolean => shape.dimensions.includes(name);
    const values = (has('version') ? 5 : 1) * (has('country') ? 7 : 1) * (shape.perDay ? 10 : 1);
    return [
      shapeKey(shape),
      { rows: values * (has('package') ? 3 : 1), packageRows: has('package') ? values : 0 },
    ];
  }),
);
const keyed = keyedRows(shapes, counted);

describe('keyedRows', () => {
  it.each([
    [
      'a version of a package has the rows the package has without versions',
      'day:country,package,version',
      70,
      5,
    ],
    ['a version of all packages, where no package is kept', 'all:country,version', 7, 5],
    ['all rows of the package where there are no versions', 'day:country,package', 70, 1],
  ])('%s', (_, key, versionRows, versions) => {
    expect(keyed.get(key)).toMatchObject({ versionRows, versions });
  });

  it('keeps what was counted', () => {
    for (const [key, rows] of counted) expect(keyed.get(key)).toMatchObject(rows);
    expect(keyed.size).toBe(counted.size);
  });
});
