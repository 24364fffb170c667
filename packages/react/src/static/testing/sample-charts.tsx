import type { ReactElement } from 'react';
import { countryName } from '../../format/country-name.ts';
import { BarListSvg } from '../BarListSvg.tsx';
import type { ChartProps } from '../chart-props.ts';
import { DonutSvg } from '../DonutSvg.tsx';
import { HeatmapSvg } from '../HeatmapSvg.tsx';
import { LinesSvg } from '../LinesSvg.tsx';
import { RankingSvg } from '../RankingSvg.tsx';
import { SparklineSvg } from '../SparklineSvg.tsx';
import { StatTilesSvg } from '../StatTilesSvg.tsx';
import type { TimeSeriesVariant } from '../series-extents.ts';
import { TimeSeriesSvg } from '../TimeSeriesSvg.tsx';
import { WorldMapSvg } from '../WorldMapSvg.tsx';
import { sampleParts, sampleSeries } from './sample-series.ts';

const wave = (scale: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.round(scale * (2 + Math.sin(index / 3)) + index));

const hostile = 'a "very" long <label> & more of it ]]> than any column has room for';

/** Every chart with data that is hard to draw: long labels, tiny and huge values, markup in names. */
export const sampleCharts = (
  props: Omit<ChartProps, 'id' | 'title'>,
): Readonly<Record<string, ReactElement>> => {
  const chart = (id: string) => ({ ...props, id: `chart:${id}`, title: `Downloads <${id}>` });
  const series = sampleSeries([wave(90_000, 60), wave(700, 60), wave(40_000, 60), wave(3, 60)], 'day', [
    '3.14',
    hostile,
    'Other systems',
    '3.9',
  ]);
  const time = (variant: TimeSeriesVariant) => (
    <TimeSeriesSvg {...chart(variant)} series={series} granularity="day" variant={variant} />
  );
  const parts = sampleParts([
    ['pip', 1_204_533],
    [hostile, 400_121],
    ['uv', 99_870],
    ['poetry', 12],
    ['Other', 41_000],
    ['Unknown', 3],
  ]);
  const countries = ['US', 'SG', 'DE', 'IN', 'HK', 'EU', 'QQ', 'BR', 'XK', 'MT', 'T1', 'A1', 'O1'];
  const [single] = sampleSeries([wave(5000, 30)]);
  return {
    line: time('line'),
    area: time('area'),
    'stacked-area': time('stacked-area'),
    'stacked-bar': time('stacked-bar'),
    list: <BarListSvg {...chart('list')} parts={parts} />,
    donut: <DonutSvg {...chart('donut')} parts={parts} />,
    tiles: (
      <StatTilesSvg
        {...chart('tiles')}
        tiles={[
          { key: 'day', label: 'Last day', value: 4625, change: -0.034, against: 'previous day' },
          { key: 'week', label: 'Last 7 days', value: 33_120_433, change: 12.1, against: 'previous 7 days' },
          { key: 'month', label: hostile, value: 141_203, change: 0, against: 'previous 30 days' },
          { key: 'all', label: 'All time', value: 661_800_000_000, change: null },
        ]}
      />
    ),
    ranking: (
      <RankingSvg
        {...chart('ranking')}
        entries={['boto3', 'urllib3', hostile].map((label, index) => ({
          position: 998 + index,
          key: label,
          label,
          value: 1_000_000 / (index + 1),
        }))}
      />
    ),
    'ranking-notes': (
      <RankingSvg
        {...chart('ranking-notes')}
        entries={['boto3', hostile, 'snowflake-connector-python'].map((label, index) => ({
          key: label,
          label,
          value: 0.5 / (index + 1),
          text: `+${50 / (index + 1)}%`,
          note: index === 1 ? undefined : 'Sep 28, 2026',
          aside: '>=1.21.1,<3 · extra security',
          muted: index === 2,
        }))}
      />
    ),
    lines: (
      <LinesSvg
        {...chart('lines')}
        axis="Days since release"
        write={(value) => `${Math.round(value * 100)}%`}
        unit={0.01}
        lines={['3.14.0rc1', hostile, '3.9'].map((label, index) => ({
          key: label,
          label,
          kind: 'value',
          points: wave(0.1, 366 - index * 90).map((value, x) => ({
            x,
            value: x % 100 === 50 ? null : (value % 97) / 97,
          })),
        }))}
      />
    ),
    'heatmap-texts': (
      <HeatmapSvg
        {...chart('heatmap-texts')}
        rows={['boto3', hostile].map((label) => ({ key: label, label, kind: 'value' }))}
        columns={['Jan 2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul'].map((label) => ({
          key: label,
          label,
          kind: 'value',
        }))}
        values={[
          [1, 0, 2, 3, 0, 1, 1],
          [0, 4, 1, 0, 0, 0, 2],
        ]}
        texts={[
          ['1.9.1', '', '2026.4.28.dev20260428', '1.10', '', '2.0', '2.1'],
          ['', '0.48.0', '3', '', '', '', '12.13.14rc15'],
        ]}
      />
    ),
    heatmap: (
      <HeatmapSvg
        {...chart('heatmap')}
        rows={['pip', hostile, 'bandersnatch'].map((label) => ({ key: label, label, kind: 'value' }))}
        columns={['bdist_wheel', 'sdist', 'bdist_egg', 'bdist_wininst', 'bdist_rpm'].map((label) => ({
          key: label,
          label,
          kind: 'value',
        }))}
        values={[[1_204_533, 33_000, 12, 0, 1], [900], [5, 600_000, 0, 0, 70]]}
      />
    ),
    map: (
      <WorldMapSvg
        {...chart('map')}
        parts={[
          ...countries.map((code, index) => ({
            key: code,
            label: countryName(code, props),
            kind: 'value' as const,
            value: 10 ** Math.max(0, 6 - index),
            share: 0.01,
          })),
          { key: '', label: 'Unknown', kind: 'unknown' as const, value: 77, share: 0.01 },
        ]}
      />
    ),
    ...(single === undefined
      ? {}
      : { sparkline: <SparklineSvg {...chart('sparkline')} series={single} granularity="week" /> }),
  };
};
