import type { UtcDate } from '@downpour/core';

/** The releases of a package in a month; `version` is the greatest of them. */
export type ReleaseMonth = Readonly<{
  date: UtcDate;
  releases: number;
  version: string | null;
  partial: boolean;
}>;

/** A package with its releases in each month. */
export type ReleasedPackage = Readonly<{ package: string; months: readonly ReleaseMonth[] }>;

/** The releases of each package by month, in the order they come. */
export function releaseMonths(
  rows: readonly (ReleaseMonth & Readonly<{ package: string }>)[],
): readonly ReleasedPackage[] {
  const packages = new Map<string, ReleaseMonth[]>();
  for (const { package: name, date, releases, version, partial } of rows) {
    const months = packages.get(name) ?? [];
    months.push({ date, releases, version, partial });
    packages.set(name, months);
  }
  return [...packages].map(([name, months]) => ({ package: name, months }));
}
