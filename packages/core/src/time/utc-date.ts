/** A UTC calendar day, `YYYY-MM-DD`. Days compare correctly as strings. */
export type UtcDate = string;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** First day ClickHouse's `Date` can hold; outside 1970-01-01 to 2149-06-06 it wraps silently. */
export const EARLIEST_DATE: UtcDate = '1970-01-01';
/** Last day ClickHouse's `Date` can hold. */
export const LATEST_DATE: UtcDate = '2149-06-06';

const toMs = (date: UtcDate): number => Date.parse(`${date}T00:00:00Z`);

/** Gives the day as `YYYY-MM-DD`, or `undefined` when the text is no existing day ClickHouse's `Date` can hold. */
export function parseUtcDate(text: string): UtcDate | undefined {
  if (!PATTERN.test(text)) return undefined;
  const ms = toMs(text);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined;
  return text < EARLIEST_DATE || text > LATEST_DATE ? undefined : text;
}

/** The UTC day of an instant. */
export const utcDateOf = (instant: Date): UtcDate => instant.toISOString().slice(0, 10);

/** The day `days` later (earlier when negative). */
export function addDays(date: UtcDate, days: number): UtcDate {
  return new Date(toMs(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day `months` later; the day of month is kept where the target month has it, else its last day. */
export function addMonths(date: UtcDate, months: number): UtcDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`. */
export const daysBetween = (from: UtcDate, to: UtcDate): number =>
  Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);

/** Day of the week, Monday 0 to Sunday 6. */
export const isoWeekday = (date: UtcDate): number => (new Date(toMs(date)).getUTCDay() + 6) % 7;

export const earlier = (a: UtcDate, b: UtcDate): UtcDate => (a < b ? a : b);
export const later = (a: UtcDate, b: UtcDate): UtcDate => (a > b ? a : b);
