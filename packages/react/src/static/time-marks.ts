import { addDays, type Granularity, nextBucket } from '@downpour/core';
import { bucketOfDay } from './bucket-of-day.ts';

/** A release to mark: its version, and its day in UTC. */
export type Release = Readonly<{ version: string; released: string }>;

/** Something to know about some days: half-open, one day unless `to` says. */
export type Note = Readonly<{
  from: string;
  to?: string | undefined;
  text: string;
  url?: string | undefined;
}>;

/** What can be marked on a time axis. */
export type MarkedTimes = Readonly<{
  releases?: readonly Release[] | undefined;
  notes?: readonly Note[] | undefined;
}>;

/** The releases of one bucket. */
export type BucketReleases = Readonly<{ index: number; versions: readonly string[] }>;

/** A note and the buckets it is about. */
export type BucketNote = Readonly<{ first: number; last: number; note: Note }>;

/** What is marked, by bucket. */
export type TimeMarks = Readonly<{ releases: readonly BucketReleases[]; notes: readonly BucketNote[] }>;

/** The buckets of releases and notes, in order; what lies outside is left out. */
export const timeMarks = (
  dates: readonly string[],
  granularity: Granularity,
  { releases = [], notes = [] }: MarkedTimes,
): TimeMarks => {
  const versions = new Map<number, readonly string[]>();
  for (const { version, released } of releases) {
    const index = bucketOfDay(dates, granularity, released);
    if (index >= 0) versions.set(index, [...(versions.get(index) ?? []), version]);
  }
  return {
    releases: [...versions]
      .map(([index, names]) => ({ index, versions: names }))
      .sort((a, b) => a.index - b.index),
    notes: notes.flatMap((note) => {
      const end = note.to ?? addDays(note.from, 1);
      const first = dates.findIndex((date) => nextBucket(granularity, date) > note.from);
      const last = dates.findLastIndex((date) => date < end);
      return first < 0 || last < first ? [] : [{ first, last, note }];
    }),
  };
};
