import type { Granularity } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDates } from './testing/sample-series.ts';
import { textWidth } from './text-width.ts';
import { axisTextSize, timeTicks } from './time-axis.ts';

const ticksOf = (dates: readonly string[], granularity: Granularity, width: number, locale = 'en') => {
  const xs = dates.map((_, index) => 40 + (index / Math.max(1, dates.length - 1)) * (width - 40));
  return timeTicks(dates, xs, granularity, { x: 0, y: 0, width, height: 100 }, { locale });
};

const labels = (count: number, granularity: Granularity, width: number, locale = 'en') =>
  ticksOf(sampleDates(count, granularity), granularity, width, locale).map((tick) => tick.label);

describe('time ticks', () => {
  it.each([
    ['day', 7, 600, 'Dec 1|Dec 2|Dec 3|Dec 4|Dec 5|Dec 6|Dec 7'],
    ['day', 28, 400, 'Dec 1|Dec 8|Dec 15|Dec 22'],
    ['day', 70, 320, 'Dec|Jan 2026|Feb'],
    ['week', 30, 500, 'Dec|Jan 2026|Feb|Mar|Apr|May|Jun'],
    ['week', 200, 500, 'Jan 2026|Jul|Jan 2027|Jul|Jan 2028|Jul|Jan 2029|Jul'],
    ['month', 14, 700, 'Dec|Jan 2026|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'],
    ['month', 14, 320, 'Jan 2026|Apr|Jul|Oct'],
    ['quarter', 5, 600, 'Q1 2025|Q2|Q3|Q4|Q1 2026'],
    ['year', 15, 320, '2012|2014|2016|2018|2020|2022|2024'],
    ['year', 3, 320, '2011|2012|2013'],
  ] as const)('%s × %d at %d px are %s', (granularity, count, width, expected) => {
    expect(labels(count, granularity, width).join('|')).toBe(expected);
  });

  it('follow the locale', () => {
    expect(labels(3, 'month', 600, 'de')).toEqual(['Dez', 'Jan. 2026', 'Feb']);
  });

  it('name the one bucket there is', () => {
    expect(labels(1, 'week', 300)).toEqual(['Dec 1']);
    expect(labels(0, 'week', 300)).toEqual([]);
  });

  it('never overlap, stay inside, and point at the bucket they name', () => {
    const granularities = ['day', 'week', 'month', 'quarter', 'year'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...granularities),
        fc.integer({ min: 1, max: 220 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.constantFrom('en', 'de', 'ja', 'pt-BR'),
        (granularity, count, width, locale) => {
          const dates = sampleDates(count, granularity);
          const ticks = ticksOf(dates, granularity, width, locale);
          expect(ticks.length).toBeGreaterThan(0);
          ticks.forEach((tick, index) => {
            const half = textWidth(tick.label, axisTextSize) / 2;
            expect(dates[tick.index]).toBe(tick.date);
            expect(tick.textX - half).toBeGreaterThanOrEqual(-0.001);
            expect(tick.textX + half).toBeLessThanOrEqual(width + 0.001);
            const before = ticks[index - 1];
            if (before === undefined) return;
            expect(tick.textX - half).toBeGreaterThan(
              before.textX + textWidth(before.label, axisTextSize) / 2,
            );
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});
