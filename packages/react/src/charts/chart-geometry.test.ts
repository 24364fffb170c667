import { describe, expect, it } from 'vitest';
import type { Series } from '../series/series.ts';
import { timeSeriesLayout } from '../static/TimeSeriesSvg.tsx';
import { announceBucket } from './announce-bucket.ts';
import { sliceAt } from './DonutChart.tsx';
import { drawnPlaces } from './map-hit-test.ts';

const series = (key: string, values: readonly number[]): Series => ({
  key,
  label: key,
  kind: 'value',
  total: values.reduce((sum, value) => sum + value, 0),
  points: values.map((value, index) => ({ date: `2026-01-0${index + 1}`, value, partial: index === 2 })),
});
const layoutOf = (variant: 'stacked-area' | 'line') =>
  timeSeriesLayout({
    id: 'x',
    title: 'Downloads',
    width: 400,
    granularity: 'day',
    variant,
    series: [series('a', [1, 2, 3]), series('b', [10, 20, 30]), series('c', [5, 5, 5])],
  });

describe('announceBucket', () => {
  it('says the bucket, its total and its parts', () => {
    expect(announceBucket(layoutOf('line'), 2, { granularity: 'day', language: {} })).toBe(
      'Jan 3, 2026, incomplete: 38 downloads. a 3, b 30, c 5',
    );
  });

  it.each([undefined, 99])('says nothing at bucket %s', (cursor) => {
    expect(announceBucket(layoutOf('line'), cursor, { granularity: 'day', language: {} })).toBe('');
  });
});

describe('sliceAt', () => {
  const slices = [
    { startAngle: 0, endAngle: Math.PI },
    { startAngle: Math.PI, endAngle: 2 * Math.PI },
  ];
  const donut = {
    centre: { x: 100, y: 100 },
    innerRadius: 40,
    outerRadius: 80,
    slices,
  } as unknown as Parameters<typeof sliceAt>[0];

  it.each([
    ['the right half', 160, 100, 0],
    ['the left half', 40, 100, 1],
    ['the hole', 100, 100, -1],
    ['outside', 190, 100, -1],
  ])('finds %s', (_case, x, y, slice) => {
    expect(sliceAt(donut, x, y)).toBe(slice);
  });
});

describe('drawnPlaces', () => {
  it('has shapes before dots, each by colour', () => {
    const place = (code: string, token: string, dot?: readonly [number, number]) =>
      ({ code, token, dot }) as never;
    const places = [place('SG', 'scale-1', [1, 1]), place('US', 'scale-2'), place('DE', 'scale-1')];
    expect(drawnPlaces(places, ['scale-1', 'scale-2']).map(({ code }) => code)).toEqual(['DE', 'US', 'SG']);
  });
});
