import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinesProps, linesLayout, nearestNumber, numberToX } from './lines-layout.ts';

const line = (key: string, values: readonly (number | null)[]) => ({
  key,
  label: key,
  kind: 'value' as const,
  points: values.map((value, x) => ({ x, value })),
});

const props = (lines: LinesProps['lines'], more: Partial<LinesProps> = {}): LinesProps => ({
  id: 'lines',
  title: 'Adoption',
  width: 600,
  height: 300,
  axis: 'Days',
  write: String,
  lines,
  ...more,
});

describe('linesLayout', () => {
  it('cuts a line where a value is null', () => {
    const { lines } = linesLayout(props([line('2.0', [1, 2, null, 4])]));
    expect(lines[0]?.stretches.map((stretch) => stretch.length)).toEqual([2, 1]);
  });

  it('names the vertical axis in round steps of its unit', () => {
    const { yTicks } = linesLayout(
      props([line('2.0', [0.1, 0.43])], { unit: 0.01, write: (value) => `${Math.round(value * 100)}%` }),
    );
    expect(yTicks.map(({ label }) => label)).toEqual(['0%', '10%', '20%', '30%', '40%', '50%']);
  });

  it('has fewer labels where there is less room', () => {
    const lines = [
      line(
        '2.0',
        Array.from({ length: 366 }, () => 1),
      ),
    ];
    const labels = (width: number) => linesLayout(props(lines, { width })).xTicks.map(({ label }) => label);
    expect(labels(700)).toEqual(['0', '50', '100', '150', '200', '250', '300', '350']);
    expect(labels(260)).toEqual(['0', '200']);
  });

  it('gives each line shapes some way apart and one at its end, at other places than the next line', () => {
    const long = Array.from({ length: 366 }, (_, index) => index);
    const { lines } = linesLayout(props([line('2.0', long), line('1.9', long), line('1.8', [3])]));
    const [newest, older, only] = lines.map(({ shapes }) => shapes.map(({ x }) => Math.round(x)));
    expect(newest?.length).toBeGreaterThan(4);
    expect(newest?.at(-1)).toBe(older?.at(-1));
    expect(newest?.slice(0, -1).filter((x) => older?.includes(x))).toEqual([]);
    expect(only).toHaveLength(1);
  });

  it('finds the number that a pixel is nearest to', () => {
    const layout = linesLayout(props([line('2.0', [1, 2, 3, 4, 5])]));
    for (const number of [0, 1, 2, 3, 4]) {
      expect(nearestNumber(numberToX(number, layout) + 3, layout)).toBe(number);
    }
    expect([nearestNumber(-50, layout), nearestNumber(9_999, layout)]).toEqual([0, 4]);
  });

  it('keeps everything inside, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })), { maxLength: 40 }), {
          maxLength: 6,
        }),
        fc.integer({ min: 200, max: 1200 }),
        (series, width) => {
          const chart = props(
            series.map((values, index) => line(`1.${index}`, values)),
            { width },
          );
          const { plot, lines, xTicks, yTicks } = linesLayout(chart);
          for (const { x, y } of lines.flatMap(({ stretches }) => stretches.flat())) {
            expect(x).toBeGreaterThanOrEqual(plot.x - 0.01);
            expect(x).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
            expect(y).toBeGreaterThanOrEqual(plot.y - 0.01);
            expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
          }
          expect(plot.x + plot.width).toBeLessThanOrEqual(width);
          expect(xTicks.length).toBeGreaterThan(0);
          expect(yTicks.length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
