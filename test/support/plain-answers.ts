import { type Cell, type PypiCatalogue, pypiCatalogue, type QueryKind, type QueryName } from '@downpour/core';
import { matchOf, NAME_MATCHES } from './name-match.ts';
import { postStatement } from './post-statement.ts';
import { FIRST_DAY, RAW_TABLE } from './raw-downloads.ts';

type Granularity = 'day' | 'week' | 'month' | 'quarter' | 'year';
type Counts = readonly Readonly<{ day: string; values: readonly string[]; downloads: number }>[];

/** What is asked, and what the oracle must know of the data: its end, and whether it has a CI column. */
export type PlainQuestion = Readonly<{
  url: string;
  query: QueryName<PypiCatalogue>;
  parameters: URLSearchParams;
  /** Day after the last complete day. */
  end: string;
  hasCi: boolean;
}>;

const DAY = 86_400_000;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

const MIRRORS = `'bandersnatch', 'z3c.pypimirror', 'pep381client', 'devpi', 'Artifactory', 'Nexus'`;
const COLUMNS: Readonly<Record<string, string>> = {
  package: 'project',
  version: 'version',
  country: 'country_code',
  python: 'python_minor',
  system: 'system',
  installer: 'installer',
  type: 'type',
  ci: 'ci',
};

/** The dimension with empty values named, and CI empty where the schema has no such column. */
const named = (dimension: string, hasCi: boolean): string => {
  const column = dimension === 'ci' && !hasCi ? `''` : COLUMNS[dimension];
  return `if(${column} = '', 'unknown', ${column})`;
};

const literal = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

function condition({ parameters, hasCi }: PlainQuestion, isRank: boolean): string {
  const parts = Object.keys(COLUMNS).flatMap((dimension) => {
    if (isRank && dimension === 'package') return [];
    const values = parameters.getAll(dimension);
    const kept = values.filter((value) => !value.startsWith('!')).map(literal);
    const left = values.filter((value) => value.startsWith('!')).map((value) => literal(value.slice(1)));
    const column = named(dimension, hasCi);
    return [
      ...(kept.length > 0 ? [`${column} IN (${kept})`] : []),
      ...(left.length > 0 ? [`${column} NOT IN (${left})`] : []),
    ];
  });
  const mirrors = parameters.get('mirrors') ?? 'include';
  if (mirrors !== 'include') parts.push(`installer ${mirrors === 'only' ? 'IN' : 'NOT IN'} (${MIRRORS})`);
  return parts.length === 0 ? '1' : parts.join(' AND ');
}

/** Downloads per day and value, straight from the raw rows. */
async function count(
  question: PlainQuestion,
  dimensions: readonly string[],
  isRank = false,
): Promise<Counts> {
  const { url, hasCi } = question;
  const columns = dimensions.map((dimension) => named(dimension, hasCi));
  const { status, text } = await postStatement(
    url,
    `SELECT toString(date), [${columns.length === 0 ? `''` : columns}] AS v, toUInt32(count()) FROM ${RAW_TABLE}
     WHERE ${condition(question, isRank)} GROUP BY date, v ORDER BY date FORMAT JSONCompactEachRow`,
  );
  if (status !== 200) throw new Error(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as [string, string[], number])
    .map(([day, values, downloads]) => ({ day, values, downloads }));
}

function startOf(granularity: Granularity, day: string): string {
  const date = new Date(`${day}T00:00Z`);
  switch (granularity) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((date.getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${day.slice(0, 5)}${['01', '04', '07', '10'][Math.floor(date.getUTCMonth() / 3)]}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

type Range = Readonly<{ from: string; to: string }>;

function rangeOf({ parameters, end }: PlainQuestion, openStart: string): Range {
  const to = [parameters.get('to') ?? end, end].sort()[0] ?? end;
  const preset = /^(\d+)d$/.exec(parameters.get('range') ?? '')?.[1];
  const from = parameters.get('from') ?? (preset === undefined ? openStart : addDays(to, -Number(preset)));
  return { from: from < FIRST_DAY ? FIRST_DAY : from, to };
}

const within = (counts: Counts, { from, to }: Range): Counts =>
  counts.filter(({ day }) => day >= from && day < to);

const sum = (counts: Counts): number => counts.reduce((total, { downloads }) => total + downloads, 0);

/** Distinct values by downloads, most first, equal ones by name. */
function ranked(counts: Counts, position: number): readonly Readonly<{ value: string; downloads: number }>[] {
  const totals = new Map<string, number>();
  for (const { values, downloads } of counts) {
    const value = values[position] ?? '';
    totals.set(value, (totals.get(value) ?? 0) + downloads);
  }
  return [...totals]
    .map(([value, downloads]) => ({ value, downloads }))
    .sort((a, b) => b.downloads - a.downloads || (a.value < b.value ? -1 : 1));
}

const limitOf = ({ query, parameters }: PlainQuestion): number => {
  const own = pypiCatalogue.queries[query];
  return Number(parameters.get('limit') ?? ('defaultLimit' in own ? own.defaultLimit : 0));
};

async function series(question: PlainQuestion, dimensions: readonly string[]): Promise<readonly Cell[][]> {
  const { parameters } = question;
  const counts = await count(question, dimensions);
  const packages = parameters.getAll('package').filter((name) => !name.startsWith('!'));
  const openStart = packages.length === 0 ? FIRST_DAY : await firstDayOf(question, packages);
  const asked = rangeOf(question, openStart);
  const granularity = (parameters.get('granularity') ?? 'day') as Granularity;
  const isOpen = !parameters.has('from') && !parameters.has('range');
  const opened = isOpen ? startOf(granularity, asked.from) : asked.from;
  const range = { from: opened < FIRST_DAY ? FIRST_DAY : opened, to: asked.to };
  const inRange = within(counts, range);

  const buckets = new Map<string, boolean>();
  for (let day = startOf(granularity, range.from); day < range.to; day = addDays(day, 1)) {
    buckets.set(startOf(granularity, day), false);
  }
  for (const start of buckets.keys()) {
    for (let day = start; startOf(granularity, day) === start; day = addDays(day, 1)) {
      if (day < range.from || day >= range.to) buckets.set(start, true);
    }
  }
  const inBucket = (some: Counts, start: string): string =>
    String(sum(some.filter(({ day }) => startOf(granularity, day) === start)));
  if (dimensions.length === 0) {
    return [...buckets].map(([start, partial]) => [start, inBucket(inRange, start), partial]);
  }
  const order = ranked(inRange, 0).map(({ value }) => value);
  const top = order.slice(0, limitOf(question));
  const rest = order.slice(top.length);
  return [
    ...top.map((value) => ({ value, other: false, members: [value] })),
    ...(rest.length > 0 ? [{ value: 'other', other: true, members: rest }] : []),
  ].flatMap(({ value, other, members }) => {
    const own = inRange.filter(({ values }) => members.includes(values[0] ?? ''));
    return [...buckets].map(([start, partial]): Cell[] => [
      start,
      value,
      other,
      inBucket(own, start),
      partial,
    ]);
  });
}

async function firstDayOf({ url }: PlainQuestion, packages: readonly string[]): Promise<string> {
  const { text } = await postStatement(
    url,
    `SELECT toString(min(date)) FROM ${RAW_TABLE} WHERE project IN (${packages.map(literal)})`,
  );
  return text.trim();
}

async function breakdown(question: PlainQuestion, dimension: string): Promise<readonly Cell[][]> {
  const order = ranked(within(await count(question, [dimension]), rangeOf(question, FIRST_DAY)), 0);
  const limit = limitOf(question);
  const rest = order.slice(limit);
  const others = rest.reduce((total, { downloads }) => total + downloads, 0);
  return [
    ...order.slice(0, limit).map(({ value, downloads }): Cell[] => [value, false, '1', String(downloads)]),
    ...(rest.length > 0 ? [['other', true, String(rest.length), String(others)]] : []),
  ];
}

async function matrix(question: PlainQuestion, dimensions: readonly string[]): Promise<readonly Cell[][]> {
  const counts = within(await count(question, dimensions), rangeOf(question, FIRST_DAY));
  const rows = ranked(counts, 0).map(({ value }) => value);
  const columns = ranked(counts, 1).map(({ value }) => value);
  const limit = limitOf(question);
  const groups = [
    ...rows.slice(0, limit).map((value) => ({ value, other: false, members: [value] })),
    { value: 'other', other: true, members: rows.slice(limit) },
  ];
  return groups.flatMap(({ value, other, members }) =>
    columns.flatMap((column): Cell[][] => {
      const cell = counts.filter(({ values }) => members.includes(values[0] ?? '') && values[1] === column);
      return cell.length === 0 ? [] : [[value, other, column, String(sum(cell))]];
    }),
  );
}

async function summary(question: PlainQuestion): Promise<readonly Cell[][]> {
  const counts = await count(question, []);
  const total = rangeOf(question, FIRST_DAY);
  const recent = (
    [
      ['day', 1],
      ['week', 7],
      ['month', 30],
    ] as const
  ).map(([period, days]): Cell[] => {
    const from = addDays(total.to, -days);
    const earlier = { from: addDays(from, -days), to: from };
    const downloads = sum(within(counts, { from, to: total.to }));
    const before = earlier.from < FIRST_DAY ? null : sum(within(counts, earlier));
    const change = before === null || before === 0 ? null : (downloads - before) / before;
    return [
      period,
      from,
      total.to,
      String(downloads),
      before === null ? null : String(before),
      change,
      from < FIRST_DAY,
    ];
  });
  return [...recent, ['total', total.from, total.to, String(sum(within(counts, total))), null, null, false]];
}

async function rank(question: PlainQuestion): Promise<readonly Cell[][]> {
  const order = ranked(within(await count(question, ['package'], true), rangeOf(question, FIRST_DAY)), 0);
  const name = question.parameters.get('package');
  const own = order.find(({ value }) => value === name)?.downloads ?? 0;
  if (own === 0) return [[null, String(order.length), '0', null]];
  const place = 1 + order.filter(({ downloads }) => downloads > own).length;
  return [[String(place), String(order.length), String(own), place / order.length]];
}

async function extent(question: PlainQuestion): Promise<readonly Cell[][]> {
  const days = within(await count(question, []), rangeOf(question, FIRST_DAY)).map(({ day }) => day);
  return [[days[0] ?? null, days.at(-1) ?? null]];
}

async function search(question: PlainQuestion): Promise<readonly Cell[][]> {
  const text = question.parameters.get('search') ?? '';
  return ranked(within(await count(question, ['package']), rangeOf(question, FIRST_DAY)), 0)
    .flatMap(({ value, downloads }) => {
      const match = matchOf(text, value);
      return match === undefined ? [] : [{ value, downloads, match }];
    })
    .sort((a, b) => NAME_MATCHES.indexOf(a.match) - NAME_MATCHES.indexOf(b.match))
    .slice(0, limitOf(question))
    .map(({ value, downloads, match }) => [value, String(downloads), match]);
}

async function totals(question: PlainQuestion): Promise<readonly Cell[][]> {
  const counts = within(await count(question, ['package']), rangeOf(question, FIRST_DAY));
  return [[String(ranked(counts, 0).length), String(sum(counts))]];
}

type Answer = (
  question: PlainQuestion,
  dimensions: readonly string[],
) => Promise<readonly (readonly Cell[])[]>;

const ANSWERS: Readonly<Partial<Record<QueryKind, Answer>>> = {
  series,
  breakdown: (question, [dimension = '']) => breakdown(question, dimension),
  matrix,
  summary,
  extent,
  search,
  rank,
  totals,
};

/** Queries over downloads alone that are about all packages, one or any; the others have tests of their own. */
export const PLAIN_QUERIES = (Object.keys(pypiCatalogue.queries) as QueryName<PypiCatalogue>[]).filter(
  (name) => Object.hasOwn(ANSWERS, pypiCatalogue.queries[name].kind),
);

/** Rows of the answer to one of `PLAIN_QUERIES`, counted from the raw rows without anything of core's planner. */
export function plainAnswer(question: PlainQuestion): Promise<readonly (readonly Cell[])[]> {
  const { kind, dimensions } = pypiCatalogue.queries[question.query];
  const answer = ANSWERS[kind];
  if (answer === undefined) throw new TypeError(`${question.query} is none of the plain queries.`);
  return answer(question, dimensions);
}
