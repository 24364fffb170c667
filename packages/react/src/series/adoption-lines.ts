import type { UtcDate } from '@downpour/core';

/** A release, and how it was taken up: downloads and their share of all by days since the release. */
export type AdoptedVersion = Readonly<{
  version: string;
  released: UtcDate;
  days: readonly Readonly<{ age: number; date: UtcDate; downloads: number; share: number | null }>[];
}>;

type AdoptionRow = Readonly<{
  version: string;
  released: UtcDate;
  date: UtcDate;
  age: number;
  downloads: number;
  share: number | null;
}>;

/** The releases of an answer, each with its days, in the order they come. */
export function adoptedVersions(rows: readonly AdoptionRow[]): readonly AdoptedVersion[] {
  const versions = new Map<string, AdoptedVersion & { days: AdoptedVersion['days'][number][] }>();
  for (const { version, released, ...day } of rows) {
    const found = versions.get(version) ?? { version, released, days: [] };
    found.days.push({ age: day.age, date: day.date, downloads: day.downloads, share: day.share });
    versions.set(version, found);
  }
  return [...versions.values()];
}
