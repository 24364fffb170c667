// Calendar arithmetic of the check itself, on day numbers, so that it shares nothing with the code it checks.

export type Width = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const WIDTHS: readonly Width[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Days `[from, to)`. */
export type Days = Readonly<{ from: string; to: string }>;
export type TruthBucket = Readonly<{ start: string; end: string; partial: boolean }>;

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
const textOf = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const partsOf = (date: string): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];

/** Days since 1970-01-01, counted over civil years and months. */
export function dayNumber(date: string): number {
  const [year, month, day] = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + dayOfYear - 719_468;
}

const lengthOfMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayNumber(textOf(year, month + 1, 1)) - dayNumber(textOf(year, month, 1));

/** The day with that number: the inverse of `dayNumber`. */
export function dateOf(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const leapDays = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return textOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);
export const daysIn = ({ from, to }: Days): number => dayNumber(to) - dayNumber(from);
export const minDate = (a: string, b: string): string => (a < b ? a : b);
export const maxDate = (a: string, b: string): string => (a < b ? b : a);

/** The same day of an earlier month, or that month's last day where it has no such day. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) - months;
  const target: readonly [number, number] = [Math.floor(index / 12), (index % 12) + 1];
  return textOf(...target, Math.min(day, lengthOfMonth(...target)));
}

/** First day of the bucket `date` lies in; weeks begin on Monday, and 1970-01-01 was a Thursday. */
export function bucketOf(width: Width, date: string): string {
  const [year, month] = partsOf(date);
  switch (width) {
    case 'day':
      return date;
    case 'week':
      return plusDays(date, -((dayNumber(date) + 3) % 7));
    case 'month':
      return textOf(year, month, 1);
    case 'quarter':
      return textOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
    case 'year':
      return textOf(year, 1, 1);
  }
}

/** The buckets that touch the range; one that reaches out of it is partial. */
export const bucketsIn = (range: Days, width: Width): readonly TruthBucket[] =>
  [...new Set(bucketByDay(range, width).values())].map((start) => {
    const end = endOf(width, start);
    return { start, end, partial: start < range.from || end > range.to };
  });

function endOf(width: Width, start: string): string {
  let end = plusDays(start, 1);
  while (bucketOf(width, end) === start) end = plusDays(end, 1);
  return end;
}

/** The finest width that makes at most 200 buckets of the range. */
export const widthFor = (range: Days): Width =>
  WIDTHS.find((width) => bucketsIn(range, width).length <= 200) ?? 'year';

/** Every day of the range and the first day of its bucket. */
export function bucketByDay(range: Days, width: Width): ReadonlyMap<string, string> {
  const starts = new Map<string, string>();
  for (let number = dayNumber(range.from); number < dayNumber(range.to); number++) {
    const date = dateOf(number);
    starts.set(date, bucketOf(width, date));
  }
  return starts;
}

/** First day of a preset that ends before `end`. */
export function backFrom(end: string, range: string): string {
  const count = Number.parseInt(range, 10);
  switch (range.at(-1)) {
    case 'd':
      return plusDays(end, -count);
    case 'w':
      return plusDays(end, -7 * count);
    case 'm':
      return monthsBefore(end, count);
    case 'y':
      return monthsBefore(end, 12 * count);
    default:
      return '0000-01-01';
  }
}
