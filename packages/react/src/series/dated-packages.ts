import type { UtcDate } from '@downpour/core';

/** A package with its downloads and the day of an upload. */
export type DatedPackage = Readonly<{ package: string; downloads: number; released: UtcDate | null }>;

/** The packages listed, and what those left out have together; undefined where none is. */
export type DatedPackages = Readonly<{
  packages: readonly DatedPackage[];
  rest: Readonly<{ packages: number; downloads: number }> | undefined;
}>;

type DatedRow = Readonly<{
  value: string;
  other: boolean;
  members: number;
  released: UtcDate | null;
  downloads: number;
}>;

/** Tells the packages from the row that joins the rest. */
export function datedPackages(rows: readonly DatedRow[]): DatedPackages {
  const other = rows.find((row) => row.other);
  return {
    packages: rows
      .filter((row) => !row.other)
      .map(({ value, downloads, released }) => ({ package: value, downloads, released })),
    rest: other && { packages: other.members, downloads: other.downloads },
  };
}
