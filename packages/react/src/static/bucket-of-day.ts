import { type Granularity, nextBucket } from '@downpour/core';

/** The bucket that a day is in, or -1. */
export const bucketOfDay = (dates: readonly string[], granularity: Granularity, day: string): number => {
  const index = dates.findLastIndex((date) => date <= day);
  const date = dates[index];
  return date === undefined || nextBucket(granularity, date) <= day ? -1 : index;
};
