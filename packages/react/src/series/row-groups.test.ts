import { describe, expect, it } from 'vitest';
import { adoptedVersions } from './adoption-lines.ts';
import { comparedSeries } from './compared-series.ts';
import { comparedTable } from './compared-table.ts';
import { releaseMonths } from './release-months.ts';
import { starsSeries } from './stars-series.ts';

describe('adoptedVersions', () => {
  it('gives each release its days, newest release first as they come', () => {
    const row = (version: string, age: number, share: number | null) => ({
      version,
      released: '2026-07-01' as const,
      date: '2026-07-02' as const,
      age,
      downloads: 10,
      share,
    });
    const found = adoptedVersions([row('2.0', 0, 0.1), row('2.0', 1, null), row('1.9', 0, 0.5)]);
    expect(found.map(({ version, days }) => [version, days.map(({ share }) => share)])).toEqual([
      ['2.0', [0.1, null]],
      ['1.9', [0.5]],
    ]);
  });
});

const compared = [
  ['2026-07-01', 'flask', 10, 1, 0.25, false],
  ['2026-07-02', 'flask', 20, 2, 0.5, true],
  ['2026-07-01', 'django', 30, 1, 0.75, false],
  ['2026-07-02', 'django', 20, 2 / 3, 0.5, true],
  ['2026-07-01', 'unheard-of', 0, null, 0, false],
  ['2026-07-02', 'unheard-of', 0, null, 0, true],
] as const;
const rows = compared.map(([date, name, downloads, index, share, partial]) => ({
  date,
  package: name,
  downloads,
  index,
  share,
  partial,
}));

describe('comparedSeries', () => {
  it('orders packages by downloads, in one order for both', () => {
    const { downloads, index } = comparedSeries(rows);
    expect(downloads.map(({ key, total }) => [key, total])).toEqual([
      ['django', 50],
      ['flask', 30],
      ['unheard-of', 0],
    ]);
    expect(index.map(({ key, points }) => [key, points.map(({ value }) => Math.round(value))])).toEqual([
      ['django', [100, 67]],
      ['flask', [100, 200]],
      ['unheard-of', [0, 0]],
    ]);
  });

  it('is a table of downloads, index and share, newest bucket first', () => {
    const table = comparedTable({ ...comparedSeries(rows.slice(0, 4)), granularity: 'day' }, {});
    expect(table.columns).toEqual([
      'Day',
      'django',
      'flask',
      'django, index',
      'flask, index',
      'django, share',
      'flask, share',
    ]);
    expect(table.rows).toEqual([
      ['Jul 2, 2026 (incomplete)', '20', '20', '67', '200', '50.0%', '50.0%'],
      ['Jul 1, 2026', '30', '10', '100', '100', '75.0%', '25.0%'],
    ]);
  });
});

describe('releaseMonths', () => {
  it('gives each package its months', () => {
    const month = (name: string, date: `${number}-${number}-${number}`, version: string | null) => ({
      package: name,
      date,
      releases: version === null ? 0 : 2,
      version,
      partial: false,
    });
    const found = releaseMonths([
      month('boto3', '2026-06-01', '1.9'),
      month('boto3', '2026-07-01', null),
      month('idna', '2026-06-01', '3.1'),
    ]);
    expect(found.map(({ package: name, months }) => [name, months.map(({ version }) => version)])).toEqual([
      ['boto3', ['1.9', null]],
      ['idna', ['3.1']],
    ]);
  });
});

describe('starsSeries', () => {
  it('tells the stock from what was gained; the total of the stock is its last value', () => {
    const { total, gained } = starsSeries(
      [
        { date: '2026-06-01', stars: 5, total: 105, partial: false },
        { date: '2026-07-01', stars: 3, total: 108, partial: true },
      ],
      { total: 'Stars', new: 'New stars' },
    );
    expect([total.total, gained.total]).toEqual([108, 8]);
    expect(gained.points).toEqual([
      { date: '2026-06-01', value: 5, partial: false },
      { date: '2026-07-01', value: 3, partial: true },
    ]);
  });
});
