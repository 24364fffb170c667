import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesTokens } from '../theme/tokens.ts';
import { donutLayout } from './donut-layout.ts';
import { assignColors, entryTokens } from './entry-token.ts';
import { timeSeriesLayout } from './TimeSeriesSvg.tsx';
import { sampleParts, sampleSeries } from './testing/sample-series.ts';

const entriesOf = (...keys: readonly string[]) => keys.map((key) => ({ key, kind: 'value' as const }));
const colorsOf = (keys: readonly string[], colors = assignColors([])) =>
  keys.map((key) => colors.get(key)?.replace('series-', '')).join(' ');

const keyLists = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 8 });

describe('colours', () => {
  it('follow the order of what is drawn first', () => {
    expect(colorsOf(['c', 'a', 'b'], assignColors(entriesOf('c', 'a', 'b')))).toBe('1 2 3');
  });

  it('stay with their keys when a filter takes some away or changes the order', () => {
    const all = assignColors(entriesOf('a', 'b', 'c'));
    expect(colorsOf(['c', 'b'], assignColors(entriesOf('c', 'b'), all))).toBe('3 2');
  });

  it('of those away are kept free for their return', () => {
    const first = assignColors(entriesOf('a', 'b'));
    const second = assignColors(entriesOf('b', 'c'), first);
    expect(colorsOf(['a', 'b', 'c'], assignColors(entriesOf('a', 'b', 'c'), second))).toBe('1 2 3');
  });

  it('are taken from those away when none is left', () => {
    const first = assignColors(entriesOf(...'abcdefgh'));
    expect(colorsOf(['b', 'z'], assignColors(entriesOf('b', 'z'), first))).toBe('2 1');
  });

  it('of other and unknown are their own', () => {
    const entries = [
      { key: 'x', kind: 'value' },
      { key: 'y', kind: 'other' },
      { key: 'z', kind: 'unknown' },
    ] as const;
    expect(entryTokens(entries, new Map([['y', 'series-4']]))).toEqual(['series-1', 'other', 'unknown']);
  });

  it('never repeat among eight, and change only where a larger entry has the colour', () => {
    fc.assert(
      fc.property(fc.array(keyLists, { minLength: 1, maxLength: 6 }), (charts) => {
        charts.reduce((remembered, keys) => {
          const colors = assignColors(entriesOf(...keys), remembered);
          const drawn = keys.map((key) => colors.get(key));
          expect(new Set(drawn).size).toBe(keys.length);
          expect(drawn.every((token) => (seriesTokens as readonly unknown[]).includes(token))).toBe(true);
          keys.forEach((key, index) => {
            const before = remembered.get(key);
            if (before === undefined || drawn[index] === before) return;
            expect(drawn.slice(0, index)).toContain(before);
          });
          return colors;
        }, assignColors([]));
      }),
    );
  });

  it('of a chart follow its keys', () => {
    const chart = { id: 'chart', title: 'Downloads', width: 600 };
    const series = sampleSeries([[1], [2], [3]]);
    const colors = assignColors(series);
    const rest = series.slice(1);
    const time = timeSeriesLayout({ ...chart, colors, series: rest, granularity: 'week', variant: 'line' });
    expect(time.series.map(({ token }) => token)).toEqual(['series-2', 'series-3']);
    expect(time.legend.items.map(({ token }) => token)).toEqual(['series-2', 'series-3']);
    const parts = sampleParts([
      ['pip', 3],
      ['uv', 2],
    ]);
    const donut = donutLayout({ ...chart, colors: assignColors(parts), parts: parts.slice(1) });
    expect(donut.slices.map(({ token }) => token)).toEqual(['series-2']);
  });
});
