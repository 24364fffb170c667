import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPaths } from './series-paths.ts';
import { timeSeriesLayout } from './TimeSeriesSvg.tsx';
import { sampleRow } from './testing/sample-row.ts';
import { sampleSeries } from './testing/sample-series.ts';
import type { TimeSeriesProps } from './time-series.ts';

const layoutOf = (values: readonly (readonly number[])[], more: Partial<TimeSeriesProps> = {}) =>
  timeSeriesLayout({
    id: 'chart',
    title: 'Downloads',
    width: 400,
    height: 240,
    granularity: 'day',
    variant: 'line',
    series: sampleSeries(values, 'day'),
    ...more,
  });

/** The places of a path of relative steps, in pixels. */
const placesOf = (d: string): readonly (readonly [number, number])[] => {
  const numbers = [...d.matchAll(/-?\d+/g)].map(([text]) => Number(text));
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    x += numbers[2 * index] ?? 0;
    y += numbers[2 * index + 1] ?? 0;
    return [x / 10, y / 10] as const;
  });
};

/** Up to `most` rows of the same length. */
const rows = (most: number) =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 3000 }),
      seeds: fc.array(fc.nat(), { minLength: 1, maxLength: most }),
    })
    .map(({ count, seeds }) => seeds.map((seed) => sampleRow(count, seed, 1e6)));

describe('chartPaths', () => {
  it('joins the pieces of a line where it becomes incomplete', () => {
    const [series] = chartPaths(layoutOf([[5, 9, 2, 7]])).series;
    const [complete, incomplete] = series?.line ?? [];
    expect([complete?.partial, incomplete?.partial]).toEqual([false, true]);
    expect(placesOf(incomplete?.d ?? '')[0]).toEqual(placesOf(complete?.d ?? '').at(-1));
  });

  it('stays inside the plot, from its left to its right edge', () => {
    fc.assert(
      fc.property(rows(3), fc.constantFrom('line', 'area', 'stacked-area'), (values, variant) => {
        const layout = layoutOf(values, { variant });
        const { plot } = layout;
        const paths = chartPaths(layout).series.flatMap(({ fill, line }) => [
          fill,
          ...line.map(({ d }) => d),
        ]);
        const places = paths.flatMap(placesOf);
        if (values[0]?.length === 1) return;
        const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
        expect(Math.abs(Math.min(...xs) - plot.x)).toBeLessThan(0.1);
        expect(Math.abs(Math.max(...xs) - plot.x - plot.width)).toBeLessThan(0.1);
        expect(Math.min(...ys)).toBeGreaterThan(plot.y - 0.1);
        expect(Math.max(...ys)).toBeLessThan(plot.y + plot.height + 0.1);
      }),
      { numRuns: 15 },
    );
  });

  it('never lets bands cross: each begins exactly where the one below ends', () => {
    fc.assert(
      fc.property(rows(4), fc.constantFrom('linear', 'share'), (values, scale) => {
        const { series } = chartPaths(layoutOf(values, { variant: 'stacked-area', scale }));
        series.slice(1).forEach(({ fill }, index) => {
          const below = placesOf(series[index]?.line[0]?.d ?? '');
          const band = placesOf(fill);
          expect(band.slice(band.length / 2).reverse()).toEqual(below);
        });
      }),
      { numRuns: 15 },
    );
  });

  it.each(['line', 'area', 'stacked-area', 'stacked-bar'] as const)(
    'draws ten years of days of 20 series as a %s in far less than one place a day',
    (variant) => {
      const values = Array.from({ length: 20 }, (_, row) =>
        Array.from({ length: 3650 }, (__, day) => Math.round(1e5 * (row + 1) * (1 + Math.sin(day * row)))),
      );
      const { series } = chartPaths(layoutOf(values, { variant, width: 700 }));
      const bytes = series.reduce(
        (sum, { fill, line }) => sum + fill.length + line.reduce((all, { d }) => all + d.length, 0),
        0,
      );
      expect(bytes).toBeLessThan(200_000);
    },
  );

  it('draws bars thinner than a pixel as a band over the same days', () => {
    const row = Array.from({ length: 3650 }, (_, day) => 10 + (day % 7));
    const layout = layoutOf([row], { variant: 'stacked-bar' });
    const [bars] = chartPaths(layout).series;
    const xs = placesOf(bars?.fill ?? '').map(([x]) => x);
    expect(xs.length).toBeLessThanOrEqual(4 * layout.plot.width + 8);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(layout.plot.width - 1);
  });
});
