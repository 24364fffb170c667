import type { TimeMarks } from './time-marks.ts';

/** What is marked at one bucket: versions, and the texts of notes. */
export const marksAt = (
  { releases, notes }: TimeMarks,
  bucket: number,
): Readonly<{ versions: readonly string[]; notes: readonly string[] }> => ({
  versions: releases.find(({ index }) => index === bucket)?.versions ?? [],
  notes: notes.filter(({ first, last }) => first <= bucket && bucket <= last).map(({ note }) => note.text),
});
