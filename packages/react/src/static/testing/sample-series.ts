import type { Granularity } from '@downpour/core';
import type { Part, Series } from '../../series/series.ts';

const dayMs = 86_400_000;
const days: Readonly<Record<Granularity, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** Bucket starts from a Monday that is also the first of a month. */
export const sampleDates = (count: number, granularity: Granularity = 'week'): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    if (granularity === 'month') return new Date(Date.UTC(2025, 11 + index, 1)).toISOString().slice(0, 10);
    if (granularity === 'quarter') return new Date(Date.UTC(2025, 3 * index, 1)).toISOString().slice(0, 10);
    if (granularity === 'year') return `${2011 + index}-01-01`;
    return new Date(Date.UTC(2025, 11, 1) + index * days[granularity] * dayMs).toISOString().slice(0, 10);
  });

/** Series over the same dates, one for every list of values; the last bucket is partial. */
export const sampleSeries = (
  values: readonly (readonly number[])[],
  granularity: Granularity = 'week',
  labels: readonly string[] = [],
): readonly Series[] =>
  values.map((row, index) => {
    const dates = sampleDates(row.length, granularity);
    return {
      key: `key-${index}`,
      label: labels[index] ?? `Python 3.${14 - index}`,
      kind: 'value',
      points: row.map((value, at) => ({
        date: dates[at] ?? '',
        value,
        partial: at === row.length - 1 && row.length > 1,
      })),
      total: row.reduce((sum, value) => sum + value, 0),
    };
  });

/** Parts of a whole with true shares. */
export const sampleParts = (entries: readonly (readonly [string, number])[]): readonly Part[] => {
  const total = entries.reduce((sum, [, value]) => sum + value, 0);
  return entries.map(([label, value]) => ({
    key: label === 'Unknown' ? '' : label,
    label,
    kind: label === 'Unknown' ? 'unknown' : label === 'Other' ? 'other' : 'value',
    value,
    share: total === 0 ? 0 : value / total,
  }));
};
