import { describe, expect, it } from 'vitest';
import { areaPath, linePath } from './polyline-path.ts';

const points = [
  { x: 0, y: 1.06 },
  { x: 10.123, y: 5 },
];

describe('paths', () => {
  it('join points by straight segments to a tenth of a pixel', () => {
    expect(linePath(points)).toBe('M0,1.1L10.1,5');
  });

  it('close an area along the lower line backwards', () => {
    const lower = points.map(({ x }) => ({ x, y: 9 }));
    expect(areaPath(points, lower)).toBe('M0,1.1L10.1,5L10.1,9L0,9Z');
  });

  it('are empty without points', () => {
    expect([linePath([]), areaPath([], [])]).toEqual(['', '']);
  });
});
