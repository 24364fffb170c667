import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeSeriesLayout } from './TimeSeriesSvg.tsx';
import { sampleSeries } from './testing/sample-series.ts';
import { textWidth } from './text-width.ts';
import { axisTextSize } from './time-axis.ts';
import type { TimeSeriesProps } from './time-series.ts';
import { nearestBucket } from './time-series-layout.ts';
import { valueToY } from './value-axis.ts';

const propsOf = (
  values: readonly (readonly number[])[],
  more: Partial<TimeSeriesProps> = {},
): TimeSeriesProps => ({
  id: 'chart',
  title: 'Downloads',
  width: 600,
  height: 300,
  granularity: 'week',
  variant: 'line',
  series: sampleSeries(values),
  ...more,
});

const variants = ['line', 'area', 'stacked-area', 'stacked-bar'] as const;

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 1e9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('time series layout', () => {
  it('leaves the margins that a plot of the same rectangle needs', () => {
    const { margin, plot, frame } = timeSeriesLayout(propsOf([[1, 2, 3]]));
    expect(margin.left).toBe(plot.x);
    expect(margin.top).toBe(plot.y);
    expect(margin.left + plot.width + margin.right).toBe(frame.width);
    expect(margin.top + plot.height + margin.bottom).toBe(frame.height);
  });

  it('puts the first and last point of a line on the edges of the plot', () => {
    const { xs, plot } = timeSeriesLayout(propsOf([[1, 2, 3, 4]]));
    expect(xs[0]).toBe(plot.x);
    expect(xs.at(-1)).toBeCloseTo(plot.x + plot.width);
  });

  it('puts a single point in the middle', () => {
    const { xs, plot } = timeSeriesLayout(propsOf([[5]]));
    expect(xs).toEqual([plot.x + plot.width / 2]);
  });

  it('puts bars in the middle of equal bands, on whole pixels within them', () => {
    const { xs, plot, step, bar } = timeSeriesLayout(propsOf([[1, 2, 3, 4]], { variant: 'stacked-bar' }));
    expect(step).toBeCloseTo(plot.width / 4);
    expect(xs[0]).toBeCloseTo(plot.x + step / 2);
    expect(Number.isInteger(bar.width) && Number.isInteger(bar.offset)).toBe(true);
    expect(bar.offset + bar.width).toBeLessThanOrEqual(step);
  });

  it('names the incomplete bucket in the legend, and the series only where there are several', () => {
    const legendOf = (values: readonly (readonly number[])[]) =>
      timeSeriesLayout(propsOf(values)).legend.items.map((item) => item.label);
    expect(legendOf([[1, 2]])).toEqual(['incomplete week']);
    expect(legendOf([[1], [2]])).toEqual(['Python 3.14', 'Python 3.13']);
    expect(legendOf([[1]])).toEqual([]);
  });

  it('draws an empty plot for no series and for zeros only', () => {
    expect(timeSeriesLayout(propsOf([])).yAxis.top).toBe(1);
    expect(timeSeriesLayout(propsOf([[0, 0]])).yAxis.top).toBe(1);
  });

  it('finds the bucket nearest to a pixel', () => {
    const layout = timeSeriesLayout(propsOf([[1, 2, 3]]));
    expect([0, layout.plot.x + layout.plot.width / 2 + 5, 9999].map((x) => nearestBucket(x, layout))).toEqual(
      [0, 1, 2],
    );
    expect(nearestBucket(5, { xs: [], step: 10 })).toBe(-1);
  });

  it('keeps every point inside the plot', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.constantFrom(...variants),
        fc.integer({ min: 240, max: 1400 }),
        fc.boolean(),
        (values, variant, width, standalone) => {
          const layout = timeSeriesLayout(propsOf(values, { variant, width, standalone, height: 360 }));
          const { plot } = layout;
          expect(layout.xs.length).toBe(values[0]?.length);
          expect(Math.min(...layout.xs)).toBeGreaterThanOrEqual(plot.x);
          expect(Math.max(...layout.xs)).toBeLessThanOrEqual(plot.x + plot.width + 1e-6);
          const extents = layout.series.flatMap((entry) => entry.extents);
          expect(extents.every(({ from, to }) => to >= from)).toBe(true);
          const ys = extents.map(({ to }) => valueToY(to, layout));
          expect(Math.min(...ys)).toBeGreaterThanOrEqual(plot.y - 1e-6);
          expect(Math.max(...ys)).toBeLessThanOrEqual(plot.y + plot.height + 1e-6);
        },
      ),
    );
  });

  it.each(['stacked-area', 'stacked-bar'] as const)(
    'stacks a %s up to exactly the total of every bucket',
    (variant) => {
      fc.assert(
        fc.property(matrix, (values) => {
          const layout = timeSeriesLayout(propsOf(values, { variant }));
          const tops = layout.series.at(-1)?.extents.map((extent) => extent.to);
          const totals = (values[0] ?? []).map((_, index) =>
            values.reduce((sum, row) => sum + (row[index] ?? 0), 0),
          );
          expect(tops).toEqual(totals);
          expect(layout.series.length).toBeLessThanOrEqual(9);
        }),
      );
    },
  );

  it('adds shares up to exactly one in every bucket that has downloads', () => {
    fc.assert(
      fc.property(matrix, (values) => {
        const layout = timeSeriesLayout(propsOf(values, { variant: 'line', scale: 'share' }));
        expect(layout.variant).toBe('stacked-area');
        const sums = (values[0] ?? []).map((_, index) => (values.every((row) => row[index] === 0) ? 0 : 1));
        expect(layout.series.at(-1)?.extents.map(({ to }) => to)).toEqual(sums);
        const shares = layout.series.flatMap(({ extents }) => extents);
        expect(shares.every(({ from, to }) => from >= 0 && from <= to && to <= 1)).toBe(true);
      }),
    );
  });

  it('draws a logarithmic scale as lines that keep their order, zeros below all others', () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 80, max: 500 }), (values, height) => {
        const layout = timeSeriesLayout(propsOf(values, { variant: 'stacked-bar', scale: 'log', height }));
        expect(layout.variant).toBe('line');
        const { plot, yTicks } = layout;
        const drawn = layout.series.flatMap(({ extents }) => extents.map(({ to }) => to));
        const sorted = [...new Set([...drawn, ...yTicks.map(({ value }) => value)])].sort((a, b) => a - b);
        const ys = sorted.map((value) => valueToY(value, layout));
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(plot.y - 1e-6);
        expect(Math.max(...ys)).toBeLessThanOrEqual(plot.y + plot.height + 1e-6);
        expect(ys.every((y, index) => index === 0 || y < (ys[index - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves hidden series out, stacks the rest anew, and keeps axes and legend', () => {
    const values = [
      [1, 2, 3],
      [10, 20, 30],
      [5, 5, 5],
    ];
    const all = timeSeriesLayout(propsOf(values, { variant: 'stacked-area' }));
    const hidden = new Set(['key-1']);
    const rest = timeSeriesLayout(propsOf(values, { variant: 'stacked-area', hidden }));
    expect(rest.series.map(({ series: { key }, token, extents }) => [key, token, extents[1]])).toEqual([
      ['key-0', 'series-1', { from: 0, to: 2 }],
      ['key-2', 'series-3', { from: 2, to: 7 }],
    ]);
    expect([rest.yAxis, rest.xs, rest.legend]).toEqual([all.yAxis, all.xs, all.legend]);
  });

  it('gives value labels a gutter that holds them', () => {
    const { yTicks, plot } = timeSeriesLayout(propsOf([[123_456_789, 5]], { locale: 'de' }));
    const widest = Math.max(...yTicks.map((tick) => textWidth(tick.label, axisTextSize)));
    expect(plot.x - 8 - widest).toBeGreaterThanOrEqual(0);
    expect(yTicks.map((tick) => tick.y)).toEqual([...yTicks.map((tick) => tick.y)].sort((a, b) => b - a));
  });

  it.each([320, 375, 800, 1200])('keeps legend entries apart and inside at %d px', (width) => {
    const labels = ['3.14', 'CPython with a long name that goes on', 'Alpine Linux', '3.9', 'x'.repeat(300)];
    const series = sampleSeries(
      labels.map(() => [1, 2, 3]),
      'week',
      labels,
    );
    const { legend, plot, frame } = timeSeriesLayout(propsOf([], { series, width, standalone: true }));
    legend.items.forEach((item, index) => {
      expect(item.x + item.width).toBeLessThanOrEqual(frame.inner.x + frame.inner.width + 1e-6);
      expect(item.y + 20).toBeLessThanOrEqual(plot.y);
      const next = legend.items[index + 1];
      if (next !== undefined && next.y === item.y) expect(next.x).toBeGreaterThan(item.x + item.width);
    });
  });
});
