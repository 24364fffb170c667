import { addDays, type Granularity, nextBucket } from '@downpour/core';

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

/** The bucket that a day is in, or -1. */
export const bucketOfDay = (dates: readonly string[], granularity: Granularity, day: string): number => {
  const index = dates.findLastIndex((date) => date <= day);
  const date = dates[index];
  return date === undefined || nextBucket(granularity, date) <= day ? -1 : index;
};

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

/** What is marked at one bucket: versions, and the texts of notes. */
export const marksAt = (
  { releases, notes }: TimeMarks,
  bucket: number,
): Readonly<{ versions: readonly string[]; notes: readonly string[] }> => ({
  versions: releases.find(({ index }) => index === bucket)?.versions ?? [],
  notes: notes.filter(({ first, last }) => first <= bucket && bucket <= last).map(({ note }) => note.text),
});
