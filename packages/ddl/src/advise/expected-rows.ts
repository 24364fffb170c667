import { addDays, daysBetween, isRangePreset, presetStart, type UtcDate } from '@downpour/core';
import { PACKAGE, type RollupShape } from './rollup-shape.ts';

/** Rows of a table, all of them and those of the package a question is about. */
export type TableRows = Readonly<{ rows: number; packageRows: number }>;

/** What a range is of all days, and of the months, which are the partitions of a table with days. */
export type RangeShare = Readonly<{
  /** Share of the days the range has. */
  days: number;
  /** Share of the days the months it touches have. */
  monthDays: number;
  months: number;
  isAll: boolean;
}>;

/** What a range, `all` or a preset such as `30d`, is of the days from `firstDay` to `lastDay`, which it ends with. */
export function rangeShare(range: string, firstDay: UtcDate, lastDay: UtcDate): RangeShare {
  const end = addDays(lastDay, 1);
  const begin = isRangePreset(range) ? presetStart(range, end) : undefined;
  const from = begin === undefined || begin < firstDay ? firstDay : begin;
  const monthStart = `${from.slice(0, 7)}-01`;
  const all = daysBetween(firstDay, end);
  return {
    days: daysBetween(from, end) / all,
    monthDays: daysBetween(monthStart < firstDay ? firstDay : monthStart, end) / all,
    months: monthNumber(lastDay) - monthNumber(from) + 1,
    isAll: from === firstDay,
  };
}

const monthNumber = (day: UtcDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Rows ClickHouse reads at once at least: `index_granularity`. */
export const GRANULE = 8192;

/**
 * Rows a question is expected to read from a table of the shape, whose sorting key is package, day, then the other
 * dimensions, and which has a partition per month where it has days.
 *
 * Months outside the range are not read. Within them the key finds a package and its days, a granule per partition more
 * than the rows sought; without a package to seek, a table that begins with the package is read whole.
 */
export function expectedRows(
  shape: RollupShape,
  { rows, packageRows }: TableRows,
  ofOnePackage: boolean,
  range: RangeShare,
): number {
  const days = shape.perDay ? range.days : 1;
  const touched = rows * (shape.perDay ? range.monthDays : 1);
  const margin = GRANULE * (shape.perDay ? range.months : 1);
  if (ofOnePackage) return Math.min(touched, packageRows * days + margin);
  if (shape.dimensions.includes(PACKAGE)) return touched;
  return Math.min(touched, rows * days + margin);
}
