import { describe, expect, it } from 'vitest';
import { heavySeries } from './pages/heavy-series.ts';

describe('heavySeries', () => {
  it('has every day of ten years in every series', () => {
    const series = heavySeries(20);
    expect(series.map(({ points }) => points.length)).toEqual(Array.from({ length: 20 }, () => 3650));
    const dates = series[19]?.points.map(({ date }) => date) ?? [];
    expect([dates[0], dates.at(-1)]).toEqual(['2016-07-23', '2026-07-20']);
    expect(new Set(dates).size).toBe(3650);
  });

  it('is the same in every run', () => {
    expect(heavySeries(2)).toEqual(heavySeries(2));
  });

  it('adds up', () => {
    for (const { points, total } of heavySeries(2)) {
      expect(points.reduce((sum, { value }) => sum + value, 0)).toBe(total);
    }
  });
});
