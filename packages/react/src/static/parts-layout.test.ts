import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barListLayout } from './bar-list-layout.ts';
import { donutLayout } from './donut-layout.ts';
import { foldParts, foldSeries } from './fold-other.ts';
import { heatmapLayout } from './heatmap-layout.ts';
import { rankingLayout } from './RankingSvg.tsx';
import { sparklineLayout } from './SparklineSvg.tsx';
import { statTilesLayout } from './StatTilesSvg.tsx';
import { sampleParts, sampleSeries } from './testing/sample-series.ts';

const chart = { id: 'chart', title: 'Downloads', width: 600 };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const partsOf = fc
  .array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 40 })
  .map((values) =>
    sampleParts([
      ...values.map((value, index) => [`part ${index}`, value] as const),
      ['Other', 17] as const,
      ['Unknown', 4] as const,
    ]),
  );

describe('folding into other', () => {
  it('keeps the largest, sums the rest with other, and leaves unknown alone', () => {
    const folded = foldParts(
      sampleParts([
        ['a', 50],
        ['b', 30],
        ['c', 10],
        ['Other', 6],
        ['Unknown', 4],
      ]),
      1,
      {},
    );
    expect(folded.map(({ label, kind, value }) => [label, kind, value])).toEqual([
      ['a', 'value', 50],
      ['Other', 'other', 46],
      ['Unknown', 'unknown', 4],
    ]);
  });

  it('never changes the whole', () => {
    fc.assert(
      fc.property(partsOf, fc.integer({ min: 0, max: 12 }), (parts, limit) => {
        const folded = foldParts(parts, limit, {});
        expect(sum(folded.map((part) => part.value))).toBe(sum(parts.map((part) => part.value)));
        expect(sum(folded.map((part) => part.share))).toBeCloseTo(1);
      }),
    );
  });

  it('sums series bucket by bucket', () => {
    const folded = foldSeries(
      sampleSeries([
        [5, 5],
        [1, 2],
        [3, 4],
      ]),
      1,
      {},
    );
    expect(folded.map(({ kind, total }) => [kind, total])).toEqual([
      ['value', 10],
      ['other', 10],
    ]);
    expect(folded[1]?.points.map((point) => point.value)).toEqual([4, 6]);
  });
});

describe('bar list', () => {
  it('has the height its rows need and a bar in proportion to each value', () => {
    const { rows, frame } = barListLayout({
      ...chart,
      parts: sampleParts([
        ['pip', 400],
        ['uv', 100],
      ]),
    });
    expect(frame.height).toBe(60);
    const [first, second] = rows;
    expect(first?.bar.width).toBeCloseTo(first?.track.width ?? 0);
    expect(second?.bar.width).toBeCloseTo((first?.track.width ?? 0) / 4);
    expect(rows.map(({ value, share }) => `${value} ${share}`)).toEqual(['400 80.0%', '100 20.0%']);
  });

  it('shows a sliver for the smallest value and nothing for zero', () => {
    const { rows } = barListLayout({
      ...chart,
      parts: sampleParts([
        ['a', 1e9],
        ['b', 1],
        ['c', 0],
      ]),
    });
    expect(rows.map((row) => row.bar.width).slice(1)).toEqual([2, 0]);
  });

  it('puts the label above the bar where there is little width', () => {
    const { rows } = barListLayout({ ...chart, width: 320, parts: sampleParts([['pip', 4]]) });
    expect(rows[0]?.track.x).toBe(rows[0]?.labelX);
    expect(rows[0]?.track.width).toBe(320);
    expect(rows[0]?.textY).toBeLessThan(rows[0]?.track.y ?? 0);
  });

  it('adds up to the whole at any height, with every row and bar inside', () => {
    fc.assert(
      fc.property(
        partsOf,
        fc.integer({ min: 240, max: 1200 }),
        fc.integer({ min: 120, max: 700 }),
        (parts, width, height) => {
          const { rows, frame } = barListLayout({ ...chart, width, height, parts });
          expect(sum(rows.map((row) => row.part.value))).toBe(sum(parts.map((part) => part.value)));
          for (const { row, bar, track } of rows) {
            expect(row.y + row.height).toBeLessThanOrEqual(frame.inner.y + frame.inner.height + 1e-6);
            expect(bar.width).toBeLessThanOrEqual(track.width + 1e-6);
            expect(bar.x + bar.width).toBeLessThanOrEqual(frame.inner.x + frame.inner.width + 1e-6);
          }
        },
      ),
    );
  });
});

describe('ranking', () => {
  const entries = ['boto3', 'urllib3', 'requests'].map((label, index) => ({
    position: index + 9,
    key: label,
    label,
    value: 300 - index * 100,
  }));

  it('leaves room for the widest position and has no shares', () => {
    const { rows } = rankingLayout({ ...chart, entries });
    expect(rows.map((row) => row.share)).toEqual(['', '', '']);
    expect(rows[0]?.labelX).toBeGreaterThan(20);
    expect(rows.map((row) => Math.round(row.bar.width / (rows[2]?.bar.width ?? 1)))).toEqual([3, 2, 1]);
  });

  it.each([600, 320])('grows where the height is too short for every entry at %d px', (width) => {
    const short = rankingLayout({ ...chart, width, height: 50, entries });
    expect(short.rows.map((row) => row.label)).toEqual(['boto3', 'urllib3', 'requests']);
    const last = short.rows.at(-1)?.row;
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(short.frame.height);
    expect(last?.height).toBeGreaterThanOrEqual(22);
  });

  it('keeps a height that is enough, and copes with no entries', () => {
    expect(rankingLayout({ ...chart, height: 80, entries }).frame.height).toBe(80);
    expect(rankingLayout({ ...chart, entries: [] }).rows).toEqual([]);
  });
});

describe('donut', () => {
  it('turns values into angles that fill the circle', () => {
    const { slices, total } = donutLayout({
      ...chart,
      parts: sampleParts([
        ['a', 3],
        ['b', 1],
      ]),
    });
    expect(slices.map((slice) => (slice.endAngle - slice.startAngle) / (2 * Math.PI))).toEqual([0.75, 0.25]);
    expect(total).toBe('4');
  });

  it('puts the legend beside the ring or beneath it', () => {
    const parts = sampleParts([
      ['a', 3],
      ['b', 1],
    ]);
    const wide = donutLayout({ ...chart, parts });
    expect(wide.slices[0]?.row.x).toBeGreaterThan(wide.centre.x + wide.outerRadius);
    const narrow = donutLayout({ ...chart, width: 320, parts });
    expect(narrow.slices[0]?.row.y).toBeGreaterThanOrEqual(narrow.centre.y + narrow.outerRadius);
  });

  it('joins no part to the rest where the legend has room for all of them', () => {
    const parts = sampleParts([
      ['CI', 3],
      ['No CI detected', 2],
      ['Unknown', 1],
    ]);
    const { frame } = donutLayout({ ...chart, width: 320, parts });
    const { slices } = donutLayout({ ...chart, width: 320, height: frame.height, parts });
    expect(slices.map(({ part }) => part.key)).toEqual(parts.map(({ key }) => key));
  });

  it('has at most eight ordinary slices, distinct colours, and the whole', () => {
    fc.assert(
      fc.property(partsOf, fc.integer({ min: 240, max: 1200 }), (parts, width) => {
        const { slices, frame } = donutLayout({ ...chart, width, parts });
        expect(slices.length).toBeLessThanOrEqual(10);
        expect(new Set(slices.map((slice) => slice.token)).size).toBe(slices.length);
        expect(sum(slices.map((slice) => slice.part.value))).toBe(sum(parts.map((part) => part.value)));
        const bottom = frame.inner.y + frame.inner.height + 1e-6;
        expect(slices.every(({ row }) => row.y + row.height <= bottom)).toBe(true);
      }),
    );
  });
});

describe('stat tiles', () => {
  const tiles = ['day', 'week', 'month', 'all'].map((key) => ({ key, label: key, value: 1 }));

  it.each([
    [800, 4, 1],
    [375, 2, 2],
    [190, 1, 4],
  ])('at %d px stand in %d columns and %d rows', (width, columns, rows) => {
    const { boxes } = statTilesLayout({ ...chart, width, tiles });
    expect(new Set(boxes.map(({ box }) => box.x)).size).toBe(columns);
    expect(new Set(boxes.map(({ box }) => box.y)).size).toBe(rows);
    expect(Math.max(...boxes.map(({ box }) => box.x + box.width))).toBeCloseTo(width);
  });
});

describe('heat map', () => {
  const header = (key: string) => ({ key, label: key, kind: 'value' as const });
  const rows = ['pip', 'uv'].map(header);
  const columns = ['sdist', 'bdist_wheel', 'bdist_egg'].map(header);

  it('has one cell for every row and column, a missing value being zero', () => {
    const { cells } = heatmapLayout({ ...chart, rows, columns, values: [[1, 1000], [5]] });
    expect(cells.map((cell) => `${cell.row.key}/${cell.column.key}=${cell.text}`)).toEqual([
      'pip/sdist=1',
      'pip/bdist_wheel=1K',
      'pip/bdist_egg=0',
      'uv/sdist=5',
      'uv/bdist_wheel=0',
      'uv/bdist_egg=0',
    ]);
    expect(cells.map((cell) => cell.token)).toContain('scale-0');
  });

  it('breaks a column name in two where it is too long for one line', () => {
    const names = ['bdist_wininst', 'bdist_wheel', 'bdist_egg', 'bdist_rpm', 'sdist'].map(header);
    const narrow = heatmapLayout({ ...chart, width: 343, rows, columns: names, values: [] });
    expect(narrow.columnLabels.map((label) => label.lines.join(' '))).toEqual([
      'bdist_ wininst',
      'bdist_ wheel',
      'bdist_egg',
      'bdist_rpm',
      'sdist',
    ]);
    const wide = heatmapLayout({ ...chart, rows, columns: names, values: [] });
    expect(wide.columnLabels.every((label) => label.lines.length === 1)).toBe(true);
    expect(narrow.frame.height).toBeGreaterThan(wide.frame.height);
  });

  it('leaves the number out of a cell too narrow for it', () => {
    const many = Array.from({ length: 20 }, (_, index) => header(`c${index}`));
    const { cells } = heatmapLayout({ ...chart, width: 320, rows, columns: many, values: [[123_456]] });
    expect(cells[0]?.text).toBe('');
  });
});

describe('sparkline', () => {
  it('spans its width, with zero at the bottom and the highest value at the top', () => {
    const [series] = sampleSeries([[0, 50, 100]]);
    if (series === undefined) throw new Error('The sample has no series.');
    const { points, plot } = sparklineLayout({
      ...chart,
      width: 100,
      height: 30,
      series,
      granularity: 'week',
    });
    expect(points).toEqual([
      { x: plot.x, y: plot.y + plot.height },
      { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 },
      { x: plot.x + plot.width, y: plot.y },
    ]);
  });
});
