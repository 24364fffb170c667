import { describe, expect, it } from 'vitest';
import { ringSectorPath } from './ring-sector-path.ts';

describe('ring sector path', () => {
  it.each([
    ['a quarter', 0, Math.PI / 2, 'M0,-10A10,10 0 0 1 10,0L6,0A6,6 0 0 0 0,-6Z'],
    ['three quarters', 0, 1.5 * Math.PI, 'M0,-10A10,10 0 1 1 -10,0L-6,0A6,6 0 1 0 0,-6Z'],
    [
      'a whole ring',
      0,
      2 * Math.PI,
      'M0,-10A10,10 0 0 1 0,10A10,10 0 0 1 0,-10ZM0,-6A6,6 0 0 0 0,6A6,6 0 0 0 0,-6Z',
    ],
  ])('draws %s', (_name, from, to, expected) => {
    expect(ringSectorPath(6, 10, from, to)).toBe(expected);
  });
});
