import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRows, type Layout, rangeShare } from './expected-rows.ts';

describe('rangeShare', () => {
  it.each([
    ['all', { days: 1, month: { days: 1, count: 4 }, year: { days: 1, count: 1 }, isAll: true }],
    ['30d', { days: 0.3, month: { days: 0.41, count: 2 }, year: { days: 1, count: 1 }, isAll: false }],
    ['10d', { days: 0.1, month: { days: 0.1, count: 1 }, year: { days: 1, count: 1 }, isAll: false }],
    ['365d', { days: 1, month: { days: 1, count: 4 }, year: { days: 1, count: 1 }, isAll: true }],
  ])('knows what %s is of 100 days from 2026-01-01 to 2026-04-10', (range, share) => {
    expect(rangeShare(range, '2026-01-01', '2026-04-10')).toEqual(share);
  });

  it('counts months and years over the end of a year, and only the days that there are', () => {
    expect(rangeShare('60d', '2025-11-20', '2026-01-10')).toEqual({
      days: 1,
      month: { days: 1, count: 3 },
      year: { days: 1, count: 2 },
      isAll: true,
    });
    expect(rangeShare('5d', '2025-11-22', '2026-01-10').year).toEqual({ days: 10 / 50, count: 1 });
  });
});

describe('expectedRows', () => {
  const all = rangeShare('all', '2026-01-01', '2026-04-10');
  const month = rangeShare('30d', '2026-01-01', '2026-04-10');
  const rows = { rows: 1_000_000, packageRows: 100_000, versionRows: 20_000, versions: 10 };
  const monthly: Layout = { granule: 8192, partition: 'month' };
  const yearly: Layout = { granule: 1024, partition: 'year' };
  const byCountry = { dimensions: ['package', 'country'], perDay: true };
  const byVersion = { dimensions: ['package', 'version'], perDay: true };
  const one = { ofOnePackage: true, ofOneVersion: false };
  const every = { ofOnePackage: false, ofOneVersion: false };

  it.each([
    [
      'one package over all days: its rows, a granule more per partition',
      monthly,
      one,
      all,
      100_000 + 4 * 8192,
    ],
    ['one package over a month: a share of its rows', monthly, one, month, 30_000 + 2 * 8192],
    ['the same with one partition of small granules', yearly, one, month, 30_000 + 1024],
    ['all packages over all days: every row', monthly, every, all, 1_000_000],
    ['all packages over a month: the partitions it touches', monthly, every, month, 410_000],
  ] as const)('reads of a table of packages by day for %s', (_, layout, sought, range, expected) => {
    expect(expectedRows(byCountry, rows, layout, { ...sought, range })).toBe(expected);
  });

  it('reads the rows of one version alone where the key has it before the days', () => {
    const sought = { ofOnePackage: true, ofOneVersion: true };
    expect(expectedRows(byVersion, rows, yearly, { ...sought, range: all })).toBe(20_000 + 1024);
    expect(expectedRows(byVersion, rows, yearly, { ...sought, range: month })).toBe(6_000 + 1024);
  });

  it('looks for the days once in every version, unless reading them all is less', () => {
    expect(expectedRows(byVersion, rows, yearly, { ...one, range: month })).toBe(30_000 + 10 * 1024);
    const many = { ...rows, versions: 1000 };
    expect(expectedRows(byVersion, many, yearly, { ...one, range: month })).toBe(100_000 + 1024);
  });

  it('reads one granule more than a package has where there are no days', () => {
    const timeless = { ...byCountry, perDay: false };
    expect(expectedRows(timeless, rows, monthly, { ...one, range: all })).toBe(100_000 + 8192);
  });

  it('finds the days at once where no package leads the key', () => {
    const registry = { dimensions: ['country'], perDay: true };
    expect(expectedRows(registry, rows, monthly, { ...every, range: month })).toBe(300_000 + 2 * 8192);
  });

  it('never reads more rows than a table has', () => {
    fc.assert(
      fc.property(
        fc.record({
          packageRows: fc.nat({ max: 10_000_000 }),
          others: fc.nat({ max: 10_000_000 }),
          versions: fc.integer({ min: 1, max: 1000 }),
        }),
        fc.constantFrom(byCountry, byVersion, { ...byVersion, perDay: false }),
        fc.record({ ofOnePackage: fc.boolean(), ofOneVersion: fc.boolean() }),
        fc.constantFrom('all', '7d', '30d', '90d'),
        fc.constantFrom(monthly, yearly),
        ({ packageRows, others, versions }, shape, sought, range, layout) => {
          const table = { rows: packageRows + others, packageRows, versionRows: packageRows, versions };
          const share = rangeShare(range, '2026-01-01', '2026-04-10');
          const read = expectedRows(shape, table, layout, { ...sought, range: share });
          expect(read).toBeLessThanOrEqual(table.rows);
          expect(read).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
