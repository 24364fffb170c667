import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakdownParts } from './breakdown-parts.ts';
import { matrixTable, partsTable, seriesTable, tilesTable } from './data-table.ts';
import { matrixCells } from './matrix-cells.ts';
import { splitSeries, totalSeries } from './over-time-series.ts';
import { summaryTiles } from './summary-tiles.ts';
import { kindOf, OTHER_KEY, valueLabel } from './value-label.ts';

const part = (value: string, downloads: number, other = false) => ({ value, other, members: 1, downloads });

describe('breakdownParts', () => {
  it('has shares that add up to 1 and values that add up to the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 20 }), (amounts) => {
        const parts = breakdownParts(
          amounts.map((downloads, index) => part(String(index), downloads)),
          'version',
          {},
        );
        const total = amounts.reduce((sum, one) => sum + one, 0);
        expect(parts.reduce((sum, one) => sum + one.value, 0)).toBe(total);
        expect(parts.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(total === 0 ? 0 : 1, 9);
      }),
    );
  });

  it.each([
    ['downloads', ['1.10.0', '1.9.0', '2.0rc1', OTHER_KEY, 'unknown']],
    ['value', ['2.0rc1', '1.10.0', '1.9.0', OTHER_KEY, 'unknown']],
  ] as const)('puts versions in order of %s, Other and Unknown last', (order, keys) => {
    const rows = [
      part('other', 99, true),
      part('unknown', 50),
      part('1.9.0', 3),
      part('1.10.0', 4),
      part('2.0rc1', 2),
    ];
    expect(breakdownParts(rows, 'version', {}, order).map(({ key }) => key)).toEqual(keys);
  });

  it('puts Python versions in numeric order and other values by name', () => {
    const pythons = [part('3.9', 9), part('3.10', 1)];
    expect(breakdownParts(pythons, 'python', {}, 'value').map(({ key }) => key)).toEqual(['3.10', '3.9']);
    const systems = [part('Windows', 9), part('Linux', 1)];
    expect(breakdownParts(systems, 'system', {}, 'value').map(({ key }) => key)).toEqual([
      'Linux',
      'Windows',
    ]);
  });

  it('keeps a value named other apart from the rest', () => {
    const [first, second] = breakdownParts([part('other', 5), part('other', 9, true)], 'installer', {});
    expect([first?.kind, second?.kind]).toEqual(['value', 'other']);
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('labels', () => {
  it.each([
    ['country', 'DE', 'de', 'Deutschland'],
    ['country', 'XK', 'en', 'Kosovo'],
    ['ci', 'true', 'en', 'CI'],
    ['ci', 'false', 'en', 'No CI detected'],
    ['python', '3.12', 'en', '3.12'],
    ['country', 'unknown', 'en', 'Unknown'],
  ])('names %s %s in %s', (dimension, value, locale, label) => {
    expect(valueLabel({ dimension, value, kind: kindOf(value, false) }, { locale })).toBe(label);
  });
});

const bucket = (date: string, downloads: number, partial = false) => ({ date, downloads, partial });

describe('series over time', () => {
  it('is one series of all downloads', () => {
    expect(totalSeries([bucket('2026-01-01', 2), bucket('2026-01-02', 3, true)], 'Downloads')).toEqual([
      {
        key: 'downloads',
        label: 'Downloads',
        kind: 'value',
        total: 5,
        points: [
          { date: '2026-01-01', value: 2, partial: false },
          { date: '2026-01-02', value: 3, partial: true },
        ],
      },
    ]);
  });

  const rows = [
    { ...bucket('2026-01-01', 1), value: 'Linux', other: false },
    { ...bucket('2026-01-02', 1), value: 'Linux', other: false },
    { ...bucket('2026-01-01', 4), value: 'unknown', other: false },
    { ...bucket('2026-01-02', 0), value: 'unknown', other: false },
    { ...bucket('2026-01-01', 3), value: 'other', other: true },
    { ...bucket('2026-01-02', 3), value: 'other', other: true },
  ];

  it('is a series for each value, with all its buckets', () => {
    const series = splitSeries(rows, 'system', {});
    expect(series.map(({ label, total }) => [label, total])).toEqual([
      ['Linux', 2],
      ['Other', 6],
      ['Unknown', 4],
    ]);
    expect(new Set(series.map(({ points }) => points.length))).toEqual(new Set([2]));
  });

  it('reads as a table, newest first', () => {
    expect(seriesTable(splitSeries(rows, 'system', {}), 'day', {})).toEqual({
      columns: ['Day', 'Linux', 'Other', 'Unknown'],
      rows: [
        ['Jan 2, 2026', '1', '3', '0'],
        ['Jan 1, 2026', '1', '3', '4'],
      ],
    });
  });
});

describe('tables', () => {
  it('read parts with their shares', () => {
    const parts = breakdownParts([part('DE', 3), part('US', 1)], 'country', {});
    expect(partsTable(parts, 'Country', {}).rows).toEqual([
      ['Germany', '3', '75.0%'],
      ['United States', '1', '25.0%'],
    ]);
  });

  it('read a matrix, 0 where it has nothing', () => {
    const cell = (row: string, column: string, downloads: number, other = false) => ({
      row,
      column,
      downloads,
      other,
    });
    const matrix = matrixCells(
      [cell('pip', 'sdist', 5), cell('uv', 'bdist_wheel', 7), cell('other', 'sdist', 1, true)],
      { rows: 'installer', columns: 'type' },
      {},
    );
    expect(matrixTable(matrix, 'Installer', {})).toEqual({
      columns: ['Installer', 'sdist', 'bdist_wheel'],
      rows: [
        ['pip', '5', '0'],
        ['uv', '0', '7'],
        ['Other', '1', '0'],
      ],
    });
  });

  it('read a summary with its changes', () => {
    const tiles = summaryTiles(
      [
        { period: 'day', downloads: 12, change: 0.2, partial: false },
        { period: 'month', downloads: 90, change: null, partial: true },
        { period: 'total', downloads: 1200, change: null, partial: false },
      ],
      {},
    );
    expect(tilesTable(tiles, {}).rows).toEqual([
      ['Last day', '12', '+20%'],
      ['Last month', '90', ''],
      ['Total', '1,200', ''],
    ]);
  });
});
