import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarListSvg } from './BarListSvg.tsx';
import { DonutSvg } from './DonutSvg.tsx';
import { HeatmapSvg } from './HeatmapSvg.tsx';
import { LinesSvg } from './LinesSvg.tsx';
import { RankingSvg } from './RankingSvg.tsx';
import { SparklineSvg } from './SparklineSvg.tsx';
import { TimeSeriesSvg } from './TimeSeriesSvg.tsx';
import { sampleParts, sampleSeries } from './testing/sample-series.ts';
import { WorldMapSvg } from './WorldMapSvg.tsx';

const chart = { id: 'chart', title: 'Downloads', width: 400 };
const time = { ...chart, granularity: 'day' } as const;
const zero = sampleParts([['pip', 0]]);
const none = { key: 'none', label: 'none', kind: 'value', points: [], total: 0 } as const;

describe('charts with nothing to draw', () => {
  it.each<readonly [string, ReactElement, string]>([
    ['line', <TimeSeriesSvg key="" {...time} variant="line" series={[]} />, 'no data'],
    ['bars', <TimeSeriesSvg key="" {...time} variant="stacked-bar" series={[]} />, 'no data'],
    [
      'zero bars',
      <TimeSeriesSvg key="" {...time} variant="stacked-bar" series={sampleSeries([[0, 0]])} />,
      'none',
    ],
    ['sparkline', <SparklineSvg key="" {...time} series={none} />, 'no data'],
    ['list', <BarListSvg key="" {...chart} parts={[]} />, 'none'],
    ['list of zeros', <BarListSvg key="" {...chart} parts={zero} />, 'none'],
    ['donut', <DonutSvg key="" {...chart} parts={[]} />, 'none'],
    ['donut of zeros', <DonutSvg key="" {...chart} parts={zero} />, 'none'],
    ['ranking', <RankingSvg key="" {...chart} entries={[]} />, 'none'],
    ['lines', <LinesSvg key="" {...chart} axis="Days" write={String} lines={[]} />, 'none'],
    [
      'lines of gaps',
      <LinesSvg
        key=""
        {...chart}
        axis="Days"
        write={String}
        lines={[{ key: 'a', label: 'a', kind: 'value', points: [{ x: 3, value: null }] }]}
      />,
      'none',
    ],
    ['map', <WorldMapSvg key="" {...chart} parts={[]} />, 'none'],
    ['heat map', <HeatmapSvg key="" {...chart} rows={[]} columns={[]} values={[]} />, 'none'],
  ])('%s say so and stay valid', (_name, element, said) => {
    const svg = renderToStaticMarkup(element);
    expect(svg).toMatch(new RegExp(`<desc id="chart-desc">Downloads[^<]*: ${said}\\.</desc>`));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('a donut of nothing is an empty ring around a zero', () => {
    const svg = renderToStaticMarkup(<DonutSvg {...chart} parts={[]} unit="files" />);
    expect(svg).toMatch(/<circle [^>]*fill="none" stroke="var\(--downpour-grid\)"/);
    expect(svg).toMatch(/>0<\/text>.*>files<\/text>/);
  });
});

describe('marks of a time series', () => {
  it('are a dot where there is one bucket', () => {
    const svg = renderToStaticMarkup(<TimeSeriesSvg {...time} variant="line" series={sampleSeries([[7]])} />);
    expect(svg).toMatch(/<path d="M207,42m-4,0a4,4/);
  });

  it('are dashed into an incomplete bucket', () => {
    const svg = renderToStaticMarkup(
      <TimeSeriesSvg {...time} variant="line" series={sampleSeries([[7, 8, 3]])} />,
    );
    expect(svg.match(/<path d="M[^"]*" stroke-dasharray="30 40"/g)).toHaveLength(1);
  });

  it.each(['area', 'stacked-area', 'stacked-bar'] as const)(
    'are hatched over an incomplete bucket of a %s',
    (variant) => {
      const svg = renderToStaticMarkup(
        <TimeSeriesSvg {...time} variant={variant} series={sampleSeries([[7, 8, 3]])} />,
      );
      expect(svg.match(/fill="url\(#chart-hatch\)"/g)).toHaveLength(1);
    },
  );

  it('keep a file of 200 weeks and ten bands small enough for a README', () => {
    const values = Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 200 }, (__, index) => 1000 * (row + 1) + index * 37),
    );
    const chartOf = (variant: 'stacked-bar' | 'stacked-area') =>
      renderToStaticMarkup(
        <TimeSeriesSvg
          {...chart}
          width={830}
          granularity="week"
          standalone
          variant={variant}
          series={sampleSeries(values)}
        />,
      );
    expect(chartOf('stacked-bar').length).toBeLessThan(60_000);
    expect(chartOf('stacked-area').length).toBeLessThan(50_000);
  });
});
