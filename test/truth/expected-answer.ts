import {
  bucketByDay,
  bucketOf,
  bucketsIn,
  type Days,
  maxDate,
  plusDays,
  type Width,
  widthFor,
} from './calendar.ts';
import { MEANINGS, type Meaning, type Part } from './meanings.ts';
import type { Question } from './question.ts';
import type { RawTable } from './raw-table.ts';
import type { Cell, SceneTruth } from './raw-truth.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What the answer should be, derived from counts of raw rows. */
export type Expected = Readonly<
  | { problem: string }
  | {
      rows: readonly Row[];
      /** Days and granularity the answer should say it is about. */
      range?: Days;
      granularity?: Width;
      /** Downloads that the parts of a breakdown should add up to. */
      total?: number;
    }
>;

export function expectedAnswer(question: Question, truth: SceneTruth, raw: RawTable): Expected {
  const meaning = MEANINGS[question.query];
  const { range } = truth;
  switch (meaning.kind) {
    case 'search':
      return { rows: search(question, truth) };
    case 'extent': {
      const found = truth.packages.get(question.scene.subject);
      return { rows: [{ first: found?.first ?? null, last: found?.last ?? null }] };
    }
    default:
      return range === undefined
        ? { problem: 'range-outside-data' }
        : withinRange(question, meaning, truth, raw, range);
  }
}

function withinRange(
  question: Question,
  meaning: Exclude<Meaning, { kind: 'search' | 'extent' }>,
  truth: SceneTruth,
  raw: RawTable,
  range: Days,
): Expected {
  const total = sum(truth.cells());
  switch (meaning.kind) {
    case 'over-time':
      return overTime(question, meaning.split, truth, raw, range);
    case 'breakdown':
      return { range, total, rows: breakdown(truth.cells(meaning.by), question.limit) };
    case 'matrix':
      return { range, total, rows: matrix(truth.cells(meaning.rows, meaning.columns), question.limit) };
    case 'summary':
      return { range, rows: summary(truth, range, raw.firstDay) };
    case 'rank':
      return { range, rows: [rank(question.scene.subject, truth)] };
    case 'totals':
      return { range, rows: [{ packages: truth.cells('package').length, downloads: total }] };
  }
}

const sum = (cells: readonly Readonly<{ downloads: number }>[]): number =>
  cells.reduce((total, { downloads }) => total + downloads, 0);

const inByteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Most downloads first; of equals the value that sorts first. */
const ranked = (cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((a, b) => b.downloads - a.downloads || inByteOrder(a.keys[0] ?? '', b.keys[0] ?? ''));

function overTime(
  question: Question,
  split: Part | undefined,
  truth: SceneTruth,
  raw: RawTable,
  whole: Days,
): Expected {
  const begin = beginOf(question, raw, whole);
  const granularity = question.granularity ?? widthFor({ from: begin, to: whole.to });
  const isOpen = question.scene.asked.from === undefined && (question.scene.asked.range ?? 'all') === 'all';
  const range = isOpen
    ? { from: maxDate(bucketOf(granularity, begin), raw.firstDay), to: whole.to }
    : { from: begin, to: whole.to };
  const buckets = bucketsIn(range, granularity);
  const startOf = bucketByDay(range, granularity);
  const about = { range, granularity, total: sum(truth.cells()) };
  const line = (cells: readonly Readonly<{ date: string; downloads: number }>[]) => {
    const byBucket = new Map<string, number>();
    for (const { date, downloads } of cells) {
      const start = startOf.get(date) ?? date;
      byBucket.set(start, (byBucket.get(start) ?? 0) + downloads);
    }
    return buckets.map(({ start, partial }) => ({ start, partial, downloads: byBucket.get(start) ?? 0 }));
  };
  if (split === undefined) {
    const days = truth.cells('date').map(({ keys: [date = ''], downloads }) => ({ date, downloads }));
    const rows = line(days).map(({ start, partial, downloads }) => ({ date: start, downloads, partial }));
    return { ...about, rows };
  }
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

/** Over all time a series of packages begins on the first day of the earliest of them. */
function beginOf({ scene }: Question, raw: RawTable, whole: Days): string {
  const isOpen = scene.asked.from === undefined && (scene.asked.range ?? 'all') === 'all';
  if (!isOpen || scene.packages.keep.length === 0) return whole.from;
  const [first = whole.from] = scene.packages.keep
    .flatMap((name) => raw.firstDays.get(name) ?? [])
    .sort(inByteOrder);
  return first < whole.to ? maxDate(first, whole.from) : whole.from;
}

function breakdown(cells: readonly Cell[], limit: number): readonly Row[] {
  const order = ranked(cells);
  const rest = order.slice(limit);
  const rows = order.slice(0, limit).map(({ keys: [value = ''], downloads }): Row => {
    return { value, other: false, members: 1, downloads };
  });
  return rest.length === 0
    ? rows
    : [...rows, { value: 'other', other: true, members: rest.length, downloads: sum(rest) }];
}

function matrix(cells: readonly Cell[], limit: number): readonly Row[] {
  const along = (place: number): readonly string[] => {
    const values = [...new Set(cells.map(({ keys }) => keys[place] ?? ''))];
    const totals = values.map((value) => {
      return { keys: [value], downloads: sum(cells.filter(({ keys }) => keys[place] === value)) };
    });
    return ranked(totals).map(({ keys: [value = ''] }) => value);
  };
  const order = along(0);
  const columns = along(1);
  const row = (label: string, other: boolean, members: readonly string[]): readonly Row[] =>
    columns.flatMap((column) => {
      const joined = cells.filter(
        ({ keys: [member = '', across] }) => members.includes(member) && across === column,
      );
      return joined.length === 0 ? [] : [{ row: label, other, column, downloads: sum(joined) }];
    });
  const rest = order.slice(limit);
  return [
    ...order.slice(0, limit).flatMap((value) => row(value, false, [value])),
    ...row('other', true, rest),
  ];
}

function summary(truth: SceneTruth, range: Days, firstDay: string): readonly Row[] {
  const between = (from: string, to: string): number =>
    sum([...truth.recent].flatMap(([date, downloads]) => (date >= from && date < to ? [{ downloads }] : [])));
  const periods = [
    ['day', 1],
    ['week', 7],
    ['month', 30],
  ] as const;
  const rows = periods.map(([period, days]): Row => {
    const from = plusDays(range.to, -days);
    const before = plusDays(from, -days);
    const downloads = between(from, range.to);
    const previous = before < firstDay ? null : between(before, from);
    const change = previous === null || previous === 0 ? null : (downloads - previous) / previous;
    return { period, from, to: range.to, downloads, previous, change, partial: from < firstDay };
  });
  const downloads = sum(truth.cells());
  const total = { period: 'total', ...range, downloads, previous: null, change: null, partial: false };
  return [...rows, total];
}

function rank(subject: string, truth: SceneTruth): Row {
  const packages = [...truth.packages.values()].filter(({ inRange }) => inRange > 0);
  const downloads = truth.packages.get(subject)?.inRange ?? 0;
  if (downloads === 0) return { rank: null, packages: packages.length, downloads, top: null };
  const place = 1 + packages.filter(({ inRange }) => inRange > downloads).length;
  return { rank: place, packages: packages.length, downloads, top: place / packages.length };
}

function search({ search: text = '', limit }: Question, truth: SceneTruth): readonly Row[] {
  const beginning = text
    .toLowerCase()
    .split(/[-_.]+/)
    .join('-');
  return [...truth.packages]
    .filter(([name]) => name.startsWith(beginning))
    .sort(
      ([a, { ever: everA }], [b, { ever: everB }]) =>
        Number(b === beginning) - Number(a === beginning) || everB - everA || inByteOrder(a, b),
    )
    .slice(0, limit)
    .map(([name, { ever }]) => ({ package: name, downloads: ever }));
}
