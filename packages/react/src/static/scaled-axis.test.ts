import { describe, expect, it } from 'vitest';
import { scaledAxis } from './scaled-axis.ts';
import { valueToY } from './value-axis.ts';

describe('scaled axis', () => {
  it.each([
    ['linear', [3, 0], 200, [0, 1, 2, 3]],
    ['share', [3, 0], 200, [0, 0.25, 0.5, 0.75, 1]],
    ['share', [3, 0], 90, [0, 0.5, 1]],
    ['log', [12, 40_000], 200, [10, 100, 1000, 10_000, 100_000]],
    ['log', [0, 12, 40_000], 200, [0, 10, 100, 1000, 10_000, 100_000]],
    ['log', [130, 900], 200, [100, 200, 500, 1000]],
    ['log', [7, 7], 200, [5, 10]],
    ['log', [1, 1e9], 100, [1, 1000, 1e6, 1e9]],
    ['log', [0, 0], 200, [0, 1]],
  ] as const)('on a %s scale of %j in %s px has the labels %j', (scale, values, height, expected) => {
    expect(scaledAxis(values, scale, height).ticks).toEqual(expected);
  });

  it('puts zeros of a logarithmic scale on the base line, apart from the least value', () => {
    const { axis } = scaledAxis([0, 10, 1000], 'log', 216);
    const plot = { x: 0, y: 0, width: 100, height: 216 };
    const y = (value: number) => valueToY(value, { plot, yAxis: axis });
    expect([0, 10, 100, 1000].map(y)).toEqual([216, 200, 100, 0]);
  });
});
