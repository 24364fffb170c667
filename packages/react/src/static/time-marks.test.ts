import { describe, expect, it } from 'vitest';
import { bucketOfDay } from './bucket-of-day.ts';
import { marksAt } from './marks-at.ts';
import { timeMarks } from './time-marks.ts';

describe('bucketOfDay', () => {
  const weeks = ['2026-01-05', '2026-01-12', '2026-01-19'];

  it.each([
    ['2026-01-04', -1],
    ['2026-01-05', 0],
    ['2026-01-11', 0],
    ['2026-01-12', 1],
    ['2026-01-25', 2],
    ['2026-01-26', -1],
  ])('finds %s in bucket %s of three weeks', (day, bucket) => {
    expect(bucketOfDay(weeks, 'week', day)).toBe(bucket);
  });

  it('finds nothing where there are no buckets', () => {
    expect(bucketOfDay([], 'day', '2026-01-01')).toBe(-1);
  });
});

describe('timeMarks', () => {
  const weeks = ['2026-01-05', '2026-01-12', '2026-01-19'];

  it('gathers the releases of each bucket, and leaves out those before and after', () => {
    const releases = [
      { version: '1.1', released: '2026-01-18' },
      { version: '1.0', released: '2026-01-13' },
      { version: '0.9', released: '2026-01-04' },
      { version: '1.2', released: '2026-01-19' },
      { version: '2.0', released: '2026-02-01' },
    ];
    expect(timeMarks(weeks, 'week', { releases }).releases).toEqual([
      { index: 1, versions: ['1.1', '1.0'] },
      { index: 2, versions: ['1.2'] },
    ]);
  });

  it.each([
    ['one day', { from: '2026-01-13' }, [1, 1]],
    ['several buckets', { from: '2026-01-11', to: '2026-01-20' }, [0, 2]],
    ['up to a bucket it does not reach', { from: '2026-01-11', to: '2026-01-12' }, [0, 0]],
    ['more than is shown', { from: '2025-01-01', to: '2027-01-01' }, [0, 2]],
    ['what was before', { from: '2025-01-01', to: '2026-01-05' }, undefined],
    ['what comes after', { from: '2026-01-26' }, undefined],
  ])('finds the buckets of a note about %s', (_, days, expected) => {
    const note = { ...days, text: 'lost' };
    const found = timeMarks(weeks, 'week', { notes: [note] }).notes.map(({ first, last }) => [first, last]);
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });

  it('says what is marked at a bucket', () => {
    const marks = timeMarks(weeks, 'week', {
      releases: [{ version: '1.0', released: '2026-01-13' }],
      notes: [{ from: '2026-01-06', to: '2026-01-15', text: 'lost' }],
    });
    expect([0, 1, 2].map((bucket) => marksAt(marks, bucket))).toEqual([
      { versions: [], notes: ['lost'] },
      { versions: ['1.0'], notes: ['lost'] },
      { versions: [], notes: [] },
    ]);
  });
});
