import { describe, expect, it } from 'vitest';
import { lineRuns } from './line-runs.ts';

describe('line runs', () => {
  it.each([
    ['', ''],
    ['c', ''],
    ['ccc', '0-2'],
    ['ccp', '0-1 1~2'],
    ['pcc', '0~1 1-2'],
    ['pccp', '0~1 1-2 2~3'],
    ['pp', '0~1'],
  ])('%o (c complete, p partial) is %o', (buckets, expected) => {
    const runs = lineRuns([...buckets].map((bucket) => bucket === 'p'));
    expect(runs.map(({ from, to, partial }) => `${from}${partial ? '~' : '-'}${to}`).join(' ')).toBe(
      expected,
    );
  });
});
