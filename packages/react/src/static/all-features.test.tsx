import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TimeSeriesSvg, timeSeriesLayout } from './TimeSeriesSvg.tsx';
import { sampleDates, sampleSeries } from './testing/sample-series.ts';
import type { TimeSeriesProps } from './time-series.ts';

const days = sampleDates(40, 'day');
const values = Array.from({ length: 40 }, (_, index) => 100 + (index % 7) * 10);

const propsOf = (more: Partial<TimeSeriesProps>): TimeSeriesProps => ({
  id: 'chart',
  title: 'Downloads',
  width: 600,
  granularity: 'day',
  variant: 'area',
  series: sampleSeries([values, values], 'day'),
  ...more,
});
const markup = (more: Partial<TimeSeriesProps>): string =>
  renderToStaticMarkup(<TimeSeriesSvg {...propsOf(more)} />);

describe('the features of a chart over time', () => {
  it.each([
    ['a logarithmic scale', { scale: 'log' }, /On a logarithmic scale.*>logarithmic<\/text>/s],
    ['shares', { scale: 'share' }, /shares that add up to 100 %.*>100%<\/text>/s],
    ['an average', { average: 7 }, /average of the last 7 complete days.*>7-day average<\/text>/s],
    [
      'releases',
      { releases: [{ version: '2.0', released: days[9] ?? '' }] },
      /Release marked: 2\.0\..*>2\.0<\/text>/s,
    ],
    [
      'notes',
      { notes: [{ from: days[9] ?? '', text: 'Lost.' }] },
      /Note on Dec 10, 2025: Lost\..*>1<\/text>/s,
    ],
  ] as const)('draw %s without a browser, and say it', (_, more, expected) => {
    expect(markup(more)).toMatch(expected);
  });

  it('write great releases before small ones where there is no room for all', () => {
    const releases = days.slice(5, 25).map((released, index) => ({
      version: index === 12 ? '3.0.0' : `2.1.${index}`,
      released,
    }));
    const marks = timeSeriesLayout(propsOf({ releases, width: 320 })).releases;
    const written = marks.flatMap(({ label }) => label?.text ?? []);
    expect(marks).toHaveLength(20);
    expect(written).toContain('3.0.0');
    expect(written.length).toBeLessThan(10);
  });

  it('leave shares without an average, and no average of one bucket', () => {
    expect(timeSeriesLayout(propsOf({ scale: 'share', average: 7 })).averages).toEqual([]);
    expect(timeSeriesLayout(propsOf({ average: 1 })).averages).toEqual([]);
    expect(timeSeriesLayout(propsOf({ variant: 'stacked-bar', average: 7 })).averages).toHaveLength(1);
  });
});
