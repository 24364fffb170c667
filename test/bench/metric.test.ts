import { describe, expect, it } from 'vitest';
import { median, metricLine, rounded } from './metric.ts';

describe('median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the order of its values alone', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('rounded', () => {
  it.each([
    [0.123456, 0.1235],
    [1234.56, 1235],
    [-6.8912, -6.891],
    [0, 0],
  ])('keeps four digits of %d', (value, expected) => {
    expect(rounded(value)).toBe(expected);
  });
});

describe('metricLine', () => {
  it('is one line of JSON', () => {
    const line = metricLine({ metric: 'a.b', value: 1 / 3, unit: 'ratio', baseline: 'x', note: 'y\nz' });
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      metric: 'a.b',
      value: 0.3333,
      unit: 'ratio',
      baseline: 'x',
      note: 'y\nz',
    });
  });
});
