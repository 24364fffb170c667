import { describe, expect, it } from 'vitest';
import { bucketOfDay } from './SharedDayMark.tsx';
import { createSharedDay } from './shared-day.ts';

describe('createSharedDay', () => {
  it('tells listeners of every change, once, until they go', () => {
    const shared = createSharedDay();
    const heard: (string | undefined)[] = [];
    const stop = shared.subscribe(() => heard.push(shared.get()?.day));
    shared.set({ day: '2026-01-01', owner: 'a' });
    shared.set({ day: '2026-01-01', owner: 'a' });
    shared.set({ day: '2026-01-02', owner: 'a' });
    shared.set(undefined);
    stop();
    shared.set({ day: '2026-01-03', owner: 'a' });
    expect(heard).toEqual(['2026-01-01', '2026-01-02', undefined]);
  });
});

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
