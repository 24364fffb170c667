import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRows, rangeShare } from './expected-rows.ts';

describe('rangeShare', () => {
  it.each([
    ['all', { days: 1, monthDays: 1, months: 4, isAll: true }],
    ['30d', { days: 30 / 100, monthDays: 41 / 100, months: 2, isAll: false }],
    ['10d', { days: 10 / 100, monthDays: 10 / 100, months: 1, isAll: false }],
    ['365d', { days: 1, monthDays: 1, months: 4, isAll: true }],
  ])('knows what %s is of 100 days from 2026-01-01 to 2026-04-10', (range, share) => {
    expect(rangeShare(range, '2026-01-01', '2026-04-10')).toEqual(share);
  });

  it('counts months over the end of a year, and only the days that there are', () => {
    expect(rangeShare('60d', '2025-11-20', '2026-01-10')).toEqual({
      days: 1,
      monthDays: 1,
      months: 3,
      isAll: true,
    });
  });
});

describe('expectedRows', () => {
  const all = rangeShare('all', '2026-01-01', '2026-04-10');
  const month = rangeShare('30d', '2026-01-01', '2026-04-10');
  const rows = { rows: 1_000_000, packageRows: 100_000 };
  const perDay = { dimensions: ['package', 'version'], perDay: true };

  it.each([
    ['one package over all days: its rows, a granule more per month', true, all, 100_000 + 4 * 8192],
    ['one package over a month: a share of its rows', true, month, 30_000 + 2 * 8192],
    ['all packages over all days: every row', false, all, 1_000_000],
    ['all packages over a month: the months it touches', false, month, 410_000],
  ])('reads of a table of packages by day for %s', (_, ofOnePackage, range, expected) => {
    expect(expectedRows(perDay, rows, ofOnePackage, range)).toBe(expected);
  });

  it('reads one granule more than a package has where there are no days', () => {
    expect(expectedRows({ ...perDay, perDay: false }, rows, true, all)).toBe(100_000 + 8192);
  });

  it('finds the days at once where no package leads the key', () => {
    expect(expectedRows({ dimensions: ['version'], perDay: true }, rows, false, month)).toBe(
      300_000 + 2 * 8192,
    );
  });

  it('never reads more rows than a table has', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000_000 }),
        fc.nat({ max: 10_000_000 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('all', '7d', '30d', '90d'),
        (packageRows, others, isPerDay, ofOnePackage, range) => {
          const table = { rows: packageRows + others, packageRows };
          const share = rangeShare(range, '2026-01-01', '2026-04-10');
          const read = expectedRows({ ...perDay, perDay: isPerDay }, table, ofOnePackage, share);
          expect(read).toBeLessThanOrEqual(table.rows);
          expect(read).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
