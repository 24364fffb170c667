import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkToken, stepOf, stepScale, stepToken } from './step-scale.ts';

describe('step scale', () => {
  it.each([
    [[], []],
    [[0, 0], []],
    [[7], [5]],
    [
      [3, 40, 90],
      [2, 5, 10, 20, 50],
    ],
    [
      [1, 900],
      [1, 3, 10, 30, 100, 300],
    ],
    [
      [5, 1_200_000],
      [1, 100, 10_000, 1_000_000],
    ],
    [
      [1, 1e12],
      [1, 1000, 1_000_000, 1e9, 1e12],
    ],
  ])('of %j starts its steps at %j', (values, expected) => {
    expect(stepScale(values).thresholds).toEqual(expected);
  });

  it('gives zero no step and every other value one, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e13 }), { minLength: 1, maxLength: 50 }), (values) => {
        const scale = stepScale(values);
        expect(scale.thresholds.length).toBeLessThanOrEqual(6);
        const steps = [...values].sort((a, b) => a - b).map((value) => stepOf(value, scale));
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        expect(values.filter((value) => (stepOf(value, scale) === 0) !== (value === 0))).toEqual([]);
      }),
    );
  });

  it('uses the whole range of colours, with readable ink on each', () => {
    const scale = stepScale([5, 1_200_000]);
    expect([0, 1, 2, 3, 4].map((step) => stepToken(step, scale))).toEqual([
      'scale-0',
      'scale-1',
      'scale-3',
      'scale-4',
      'scale-6',
    ]);
    expect([inkToken('scale-3'), inkToken('scale-4')]).toEqual(['ink-low', 'ink-high']);
  });
});
