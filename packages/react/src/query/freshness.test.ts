import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshForMs } from './freshness.ts';

const HOUR = 3_600_000;

it.each([
  ['the day after is still running', '2026-07-20T18:00:00Z', 6 * HOUR],
  ['it is over in a minute', '2026-07-20T23:59:00Z', HOUR / 6],
  ['it has just ended', '2026-07-21T00:00:00Z', HOUR / 6],
  ['the data is two hours late', '2026-07-21T02:00:00Z', HOUR / 2],
  ['the data is a year old', '2027-07-21T00:00:00Z', 24 * HOUR],
  ['a clock goes wrong by days', '2026-07-10T00:00:00Z', 24 * HOUR],
])('data to July 19 stays fresh where %s', (_, now, ms) => {
  expect(freshForMs('2026-07-19', Date.parse(now))).toBe(ms);
});

it('never asks more often than every ten minutes, nor less than once a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      const ms = freshForMs('2026-07-19', now);
      expect(ms).toBeGreaterThanOrEqual(HOUR / 6);
      expect(ms).toBeLessThanOrEqual(24 * HOUR);
    }),
  );
});
