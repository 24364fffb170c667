import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueLabels, valueTicks } from './value-axis.ts';

describe('value ticks', () => {
  it.each([
    [0, 200, [0, 1]],
    [1, 200, [0, 1]],
    [3, 200, [0, 1, 2, 3]],
    [18_000, 240, [0, 5000, 10_000, 15_000, 20_000]],
    [65_900, 100, [0, 50_000, 100_000]],
    [1_200_000, 240, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000, 1_200_000]],
  ])('up to %d in %d px are %j', (max, height, expected) => {
    expect(valueTicks(max, height)).toEqual(expected);
  });

  it('start at zero, are whole, evenly spaced, few, apart, and reach the maximum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 1, max: 900 }), (max, height) => {
        const values = valueTicks(max, height);
        const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
        expect(values[0]).toBe(0);
        expect(values.every(Number.isInteger)).toBe(true);
        expect(new Set(steps).size).toBe(1);
        expect(values.at(-1)).toBeGreaterThanOrEqual(max);
        expect(values.length).toBeLessThanOrEqual(8);
        expect(height / (values.length - 1)).toBeGreaterThanOrEqual(Math.min(22, height / 2));
      }),
    );
  });

  it('have labels that tell them apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 40, max: 600 }), (max, height) => {
        const labels = valueLabels(valueTicks(max, height), 'en');
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
