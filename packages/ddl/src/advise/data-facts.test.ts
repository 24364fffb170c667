import { describe, expect, it } from 'vitest';
import { samplingFor } from './data-facts.ts';

describe('samplingFor', () => {
  it.each([
    ['looks at everything of a small table', 4_000_000, 127, 9, { days: 1, packages: 1 }],
    ['takes every third day and package', 15_000_000, 400, 50_000, { days: 3, packages: 3 }],
    ['looks at no weekday alone', 35_000_000, 4000, 80_000, { days: 6, packages: 7 }],
    ['keeps thirty days and ten thousand packages', 1_000_000_000, 127, 50_000, { days: 4, packages: 5 }],
    ['looks at every day and package where there are few', 1_000_000_000, 20, 9000, { days: 1, packages: 1 }],
  ])('%s', (_, rows, days, packages, expected) => {
    expect(samplingFor(rows, days, packages, 5_000_000)).toEqual(expected);
  });
});
