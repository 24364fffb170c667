import { describe, expect, it } from 'vitest';
import { describeParts } from './describe-parts.ts';
import { describeSeries } from './describe-series.ts';
import { sampleParts, sampleSeries } from './testing/sample-series.ts';

const title = 'Downloads of requests';

describe('the sentence of a time series', () => {
  it.each([
    [
      'day',
      [1000, 3000, 500],
      'Downloads of requests per day from Dec 1, 2025 to Dec 3, 2025: 4.5 thousand in total, highest 3 thousand on Dec 2, 2025, last complete day 3 thousand. The last day is incomplete.',
    ],
    [
      'week',
      [1_200_000, 700_000],
      'Downloads of requests per week from the week of Dec 1, 2025 to the week of Dec 8, 2025: 1.9 million in total, highest 1.2 million in the week of Dec 1, 2025, last complete week 1.2 million. The last week is incomplete.',
    ],
    [
      'month',
      [12],
      'Downloads of requests per month in December 2025: 12 in total, highest 12 in December 2025, last complete month 12.',
    ],
    ['year', [0, 0], 'Downloads of requests per year from 2011 to 2012: none.'],
    ['week', [], 'Downloads of requests: no data.'],
  ] as const)('per %s over %j', (granularity, values, expected) => {
    expect(describeSeries({ title, granularity, series: sampleSeries([values], granularity) })).toBe(
      expected,
    );
  });

  it('names the largest of several series with their shares', () => {
    const series = sampleSeries(
      [
        [10, 10],
        [60, 0],
        [5, 10],
        [3, 2],
      ],
      'day',
      ['3.14', '3.11', '3.12', '3.7'],
    );
    expect(describeSeries({ title, granularity: 'day', series })).toContain(
      ' Largest of 4: 3.11 60.0%, 3.14 20.0%, 3.12 15.0%.',
    );
  });

  it('formats numbers and dates for the locale', () => {
    const series = sampleSeries([[1_200_000, 1]], 'day');
    expect(describeSeries({ title, granularity: 'day', series, locale: 'de' })).toContain('1. Dez. 2025');
  });
});

describe('the sentence of a breakdown', () => {
  it('names the five first parts and sums up the rest', () => {
    const parts = sampleParts(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((label) => [label, 10] as const));
    expect(describeParts('Versions', parts)).toBe(
      'Versions: 70 in total. a 10 (14.3%), b 10 (14.3%), c 10 (14.3%), d 10 (14.3%), e 10 (14.3%), 2 more 28.6%.',
    );
  });

  it('says when there is nothing', () => {
    expect(describeParts('Versions', [])).toBe('Versions: none.');
  });
});
