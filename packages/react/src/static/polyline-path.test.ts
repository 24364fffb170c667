import { describe, expect, it } from 'vitest';
import { areaPath, linePath } from './polyline-path.ts';

const points = [
  { x: 0, y: 1.006 },
  { x: 10.123, y: 5 },
];

describe('paths', () => {
  it('join points by straight segments with two decimals', () => {
    expect(linePath(points)).toBe('M0,1.01L10.12,5');
  });

  it('close an area along the lower line backwards', () => {
    const lower = points.map(({ x }) => ({ x, y: 9 }));
    expect(areaPath(points, lower)).toBe('M0,1.01L10.12,5L10.12,9L0,9Z');
  });

  it('are empty without points', () => {
    expect([linePath([]), areaPath([], [])]).toEqual(['', '']);
  });
});
