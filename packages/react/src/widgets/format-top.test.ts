import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTop } from './format-top.ts';

it.each([
  [12 / 600_000, '0.01%'],
  [0.001, '0.1%'],
  [0.0148, '1.5%'],
  [0.25, '25%'],
  [0.991, '100%'],
])('names %f', (top, text) => {
  expect(formatTop(top, 'en')).toBe(text);
});

it('never promises a better place than it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (top) => {
      expect(Number.parseFloat(formatTop(top, 'en')) / 100).toBeGreaterThanOrEqual(top - 1e-9);
    }),
  );
});
