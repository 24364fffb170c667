import { bucketByDay, bucketOf, bucketsIn, type Days, maxDate, widthFor } from '../calendar.ts';
import type { Part } from '../dimensions.ts';
import type { Asked, Expected, Meaning } from '../meaning.ts';
import { inByteOrder, ranked, sum } from '../ranking.ts';

const common = { kind: 'over-time', packages: 'any', filters: true, days: true, granularity: true } as const;

/** Downloads per bucket. */
export const overTime: Meaning = {
  ...common,
  expected: (asked) => {
    const { line, ...about } = layOut(asked);
    const days = asked.truth.cells('date').map(({ keys: [date = ''], downloads }) => ({ date, downloads }));
    const rows = line(days).map(({ start, partial, downloads }) => ({ date: start, downloads, partial }));
    return { ...about, rows };
  },
};

/** Downloads per bucket of the top values, the rest as `other`. */
export const overTimeBy = (split: Part, limit = 8): Meaning => ({
  ...common,
  limit,
  cuts: [[split], ['date', split]],
  expected: (asked) => splitLines(asked, split),
});

function splitLines(asked: Asked, split: Part): Expected {
  const { line, ...about } = layOut(asked);
  const { truth, question } = asked;
  const days = truth.cells('date', split).map(({ keys: [date = '', value = ''], downloads }) => ({
    date,
    value,
    downloads,
  }));
  const order = ranked(truth.cells(split)).map(({ keys: [value = ''] }) => value);
  const top = order.slice(0, question.limit);
  const lines = [
    ...top.map((value) => ({ value, other: false, cells: days.filter((day) => day.value === value) })),
    ...(order.length > top.length
      ? [{ value: 'other', other: true, cells: days.filter((day) => !top.includes(day.value)) }]
      : []),
  ];
  const rows = lines.flatMap(({ value, other, cells }) =>
    line(cells).map(({ start, partial, downloads }) => ({ date: start, value, other, downloads, partial })),
  );
  return { ...about, rows };
}

/** The buckets of a question, and how downloads per day become a line over them. */
export function layOut(asked: Asked) {
  const { question, truth, raw } = asked;
  const begin = beginOf(asked);
  const { to } = asked.range;
  const granularity = question.granularity ?? widthFor({ from: begin, to });
  const from = isOpen(asked) ? maxDate(bucketOf(granularity, begin), raw.firstDay) : begin;
  const range: Days = { from, to };
  const buckets = bucketsIn(range, granularity);
  const startOf = bucketByDay(range, granularity);
  const line = (cells: readonly Readonly<{ date: string; downloads: number }>[]) => {
    const byBucket = new Map<string, number>();
    for (const { date, downloads } of cells) {
      const start = startOf.get(date) ?? date;
      byBucket.set(start, (byBucket.get(start) ?? 0) + downloads);
    }
    return buckets.map(({ start, partial }) => ({ start, partial, downloads: byBucket.get(start) ?? 0 }));
  };
  return { range, granularity, total: sum(truth.cells()), line };
}

const isOpen = ({ question: { scene } }: Asked): boolean =>
  scene.asked.from === undefined && (scene.asked.range ?? 'all') === 'all';

/** Over all time a series of packages begins on the first day of the earliest of them. */
function beginOf(asked: Asked): string {
  const { question, raw, range } = asked;
  if (!isOpen(asked) || question.packages.keep.length === 0) return range.from;
  const [first = range.from] = question.packages.keep
    .flatMap((name) => raw.firstDays.get(name) ?? [])
    .sort(inByteOrder);
  return first < range.to ? maxDate(first, range.from) : range.from;
}
