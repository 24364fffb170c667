import { addDays, daysBetween, isRangePreset, presetStart, type UtcDate } from '@downpour/core';
import { PACKAGE, type RollupShape, VERSION } from './rollup-shape.ts';

/** Rows of a table, all of them and those of the package a question is about. */
export type TableRows = Readonly<{ rows: number; packageRows: number }>;

/** The same, and how many rows one version has, of how many versions. */
export type KeyedRows = TableRows & Readonly<{ versionRows: number; versions: number }>;

/** Share of all days that the partitions a range touches have, and how many they are. */
type Touched = Readonly<{ days: number; count: number }>;

/** What a range is of all days, and of the partitions of a table with days. */
export type RangeShare = Readonly<{ days: number; month: Touched; year: Touched; isAll: boolean }>;

/** What a range, `all` or a preset such as `30d`, is of the days from `firstDay` to `lastDay`, which it ends with. */
export function rangeShare(range: string, firstDay: UtcDate, lastDay: UtcDate): RangeShare {
  const end = addDays(lastDay, 1);
  const begin = isRangePreset(range) ? presetStart(range, end) : undefined;
  const from = begin === undefined || begin < firstDay ? firstDay : begin;
  const all = daysBetween(firstDay, end);
  const since = (start: UtcDate): number => daysBetween(start < firstDay ? firstDay : start, end) / all;
  const [fromYear, lastYear] = [Number(from.slice(0, 4)), Number(lastDay.slice(0, 4))];
  const [fromMonth, lastMonth] = [Number(from.slice(5, 7)), Number(lastDay.slice(5, 7))];
  const years = lastYear - fromYear;
  return {
    days: since(from),
    month: { days: since(`${from.slice(0, 7)}-01`), count: 12 * years + lastMonth - fromMonth + 1 },
    year: { days: since(`${from.slice(0, 4)}-01-01`), count: years + 1 },
    isAll: from === firstDay,
  };
}

/** How a table is stored, as far as reading goes: rows read at once, and what a partition holds of a table with days. */
export type Layout = Readonly<{ granule: number; partition: 'month' | 'year' }>;

/** What a question looks for: the sorting key finds it where it leads with it. */
export type Sought = Readonly<{ ofOnePackage: boolean; ofOneVersion: boolean; range: RangeShare }>;

/**
 * Rows a question is expected to read from a table of the shape, whose sorting key is package, version, day, then the
 * other dimensions.
 *
 * Partitions outside the range are not read. Within them the key finds a package, one of its versions, and the days of
 * each, a granule more than the rows sought wherever it starts to look; without a package to seek, a table that begins
 * with the package is read whole.
 */
export function expectedRows(
  { dimensions, perDay }: RollupShape,
  { rows, packageRows, versionRows, versions }: KeyedRows,
  { granule, partition }: Layout,
  { ofOnePackage, ofOneVersion, range }: Sought,
): number {
  const touched = perDay ? range[partition] : { days: 1, count: 1 };
  const all = rows * touched.days;
  if (dimensions.includes(PACKAGE) && !ofOnePackage) return all;
  const margin = granule * touched.count;
  const days = perDay ? range.days : 1;
  const found = dimensions.includes(PACKAGE) ? packageRows : rows;
  if (!dimensions.includes(VERSION)) return Math.min(all, found * days + margin);
  if (ofOneVersion) return Math.min(all, versionRows * days + margin);
  return Math.min(all, found * touched.days + margin, found * days + versions * margin);
}
