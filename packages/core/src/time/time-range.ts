import { bucketStart, type Granularity, nextBucket } from './granularity.ts';
import { addDays, addMonths, daysBetween, type UtcDate } from './utc-date.ts';

/** Half-open range of UTC days, `[from, to)`. */
export type TimeRange = Readonly<{ from: UtcDate; to: UtcDate }>;

/** A range counted back from its end: `30d`, `12w`, `6m`, `2y`, or everything there is: `all`. */
export type RangePreset = 'all' | `${number}${'d' | 'w' | 'm' | 'y'}`;

/** One bucket of a time range; `partial` when the range or the end of the data cuts it. */
export type Bucket = Readonly<{ start: UtcDate; end: UtcDate; partial: boolean }>;

const PRESET = /^([1-9]\d{0,3})([dwmy])$/;

/** Whether the text is a preset such as `90d`, `12w`, `6m`, `2y` or `all`. */
export const isRangePreset = (text: string): text is RangePreset => text === 'all' || PRESET.test(text);

/** First day of a preset that ends before `to`; `undefined` for `all`, which only the data can answer. */
export function presetStart(preset: RangePreset, to: UtcDate): UtcDate | undefined {
  const match = PRESET.exec(preset);
  if (match === null) return undefined;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'd':
      return addDays(to, -count);
    case 'w':
      return addDays(to, -7 * count);
    case 'm':
      return addMonths(to, -count);
    default:
      return addMonths(to, -12 * count);
  }
}

/** Days in the range. */
export const rangeDays = (range: TimeRange): number => daysBetween(range.from, range.to);

/** Whether every bucket boundary of the range falls on a boundary of `granularity`. */
export const isAligned = (range: TimeRange, granularity: Granularity): boolean =>
  bucketStart(granularity, range.from) === range.from && bucketStart(granularity, range.to) === range.to;

/** The buckets that cover `range`, in order, without gaps; the first and the last are partial where the range cuts them. */
export function bucketsOf(range: TimeRange, granularity: Granularity): readonly Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = bucketStart(granularity, range.from); start < range.to; ) {
    const end = nextBucket(granularity, start);
    buckets.push({ start, end, partial: start < range.from || end > range.to });
    start = end;
  }
  return buckets;
}
