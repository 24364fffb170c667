import {
  addDays,
  bucketsOf,
  type Cell,
  type ColumnType,
  type Granularity,
  granularityFor,
  isoWeekday,
  type Provenance,
  presetStart,
  type RangePreset,
  type Result,
} from '@downpour/core';

const FIRST_DAY = '2024-11-04';
const END = '2026-07-20';

type Weighted = readonly (readonly [value: string, weight: number])[];

const DIMENSIONS: Readonly<Record<string, Weighted>> = {
  package: [
    ['requests', 60],
    ['urllib3', 45],
    ['certifi', 30],
    ['idna', 24],
    ['charset-normalizer', 20],
    ['boto3', 18],
  ],
  version: [
    ['2.33.1', 30],
    ['2.32.5', 26],
    ['2.32.3', 14],
    ['2.31.0', 12],
    ['2.34.0rc1', 1],
    ['2.28.2', 4],
    ['2.27.1', 3],
  ],
  country: [
    ['US', 520],
    ['SG', 90],
    ['DE', 80],
    ['GB', 60],
    ['IN', 52],
    ['IE', 45],
    ['NL', 40],
    ['JP', 34],
    ['FR', 30],
    ['BR', 22],
    ['AU', 15],
    ['CA', 21],
    ['HK', 12],
    ['ZA', 4],
    ['unknown', 9],
    ['EU', 2],
  ],
  python: [
    ['3.12', 31],
    ['3.11', 24],
    ['3.13', 16],
    ['3.10', 13],
    ['3.9', 8],
    ['3.14', 5],
    ['3.8', 3],
    ['unknown', 6],
    ['2.7', 1],
  ],
  system: [
    ['Linux', 82],
    ['Windows', 8],
    ['Darwin', 6],
    ['unknown', 4],
  ],
  installer: [
    ['pip', 60],
    ['uv', 29],
    ['poetry', 4],
    ['bandersnatch', 3],
    ['unknown', 2],
    ['pdm', 1],
  ],
  type: [
    ['bdist_wheel', 93],
    ['sdist', 7],
  ],
  ci: [
    ['unknown', 66],
    ['true', 28],
    ['false', 6],
  ],
};

/** A number in [0, 1) that depends on nothing but its text. */
function noise(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const onDay = (day: string, seed: string): number => {
  const growth = 1 + Number(day.slice(0, 4)) - 2024 + Number(day.slice(5, 7)) / 12;
  const rhythm = isoWeekday(day) >= 5 ? 0.6 : 1;
  return Math.round(24_000 * growth * rhythm * (0.92 + 0.16 * noise(seed + day)));
};

function inBucket(start: string, end: string, seed: string): number {
  let total = 0;
  for (let day = start; day < end && day < END; day = addDays(day, 1)) {
    if (day >= FIRST_DAY) total += onDay(day, seed);
  }
  return total;
}

function rangeOf(parameters: URLSearchParams): { from: string; to: string } {
  const to = parameters.get('to') ?? END;
  const preset = parameters.get('range') as RangePreset | null;
  return { from: parameters.get('from') ?? (preset && presetStart(preset, to)) ?? FIRST_DAY, to };
}

const kept = (dimension: string, parameters: URLSearchParams): Weighted => {
  const wanted = parameters.getAll(dimension);
  return (DIMENSIONS[dimension] ?? []).filter(([value]) => wanted.length === 0 || wanted.includes(value));
};

const result = (
  query: string,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly Cell[])[],
  meta: Partial<Provenance> = {},
): Result => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
  meta: {
    query,
    schema: 'downpour',
    table: 'downloads_per_day_by_version',
    rowsRead: 12_345,
    elapsedMs: 3.2,
    asOf: addDays(END, -1),
    sample: true,
    truncated: false,
    ...meta,
  },
});

const weightOf = (values: Weighted): number => values.reduce((sum, [, weight]) => sum + weight, 0);

function overTime(query: string, parameters: URLSearchParams): Result {
  const range = rangeOf(parameters);
  const granularity =
    (parameters.get('granularity') as Granularity | null) ?? granularityFor(range.from, range.to);
  const buckets = bucketsOf(range, granularity);
  const dimension = query.replace(/^downloads-over-time-by-|^downloads-over-time$/, '');
  const meta = { range, granularity };
  if (dimension === '') {
    const rows = buckets.map(({ start, end, partial }) => [start, String(inBucket(start, end, '')), partial]);
    return result(query, { date: 'date', downloads: 'count', partial: 'flag' }, rows, meta);
  }
  const values = kept(dimension, parameters);
  const total = weightOf(values);
  const rows = values.flatMap(([value, weight]) =>
    buckets.map(({ start, end, partial }) => {
      const amount = Math.round((inBucket(start, end, value) * weight) / total);
      return [start, value, false, String(amount), partial];
    }),
  );
  const columns = {
    date: 'date',
    value: 'text',
    other: 'flag',
    downloads: 'count',
    partial: 'flag',
  } as const;
  return result(query, columns, rows, meta);
}

function breakdown(query: string, dimension: string, parameters: URLSearchParams): Result {
  const range = rangeOf(parameters);
  const values = kept(dimension, parameters);
  const limit = Number(parameters.get('limit') ?? 10);
  const total = inBucket(range.from, range.to, '');
  const amount = (weight: number): number => Math.round((total * weight) / weightOf(values));
  const rest = values.slice(limit);
  const rows: Cell[][] = values
    .slice(0, limit)
    .map(([value, weight]) => [value, false, '1', String(amount(weight))]);
  if (rest.length > 0) rows.push(['other', true, String(rest.length), String(amount(weightOf(rest)))]);
  return result(query, { value: 'text', other: 'flag', members: 'count', downloads: 'count' }, rows, {
    range,
  });
}

function summary(query: string): Result {
  const before = (days: number): number => inBucket(addDays(END, -2 * days), addDays(END, -days), '');
  const rows = (['day', 'week', 'month'] as const).map((period, index): readonly Cell[] => {
    const days = [1, 7, 30][index] ?? 1;
    const downloads = inBucket(addDays(END, -days), END, '');
    const change = downloads / before(days) - 1;
    return [period, addDays(END, -days), END, String(downloads), String(before(days)), change, false];
  });
  const columns = {
    period: 'text',
    from: 'date',
    to: 'date',
    downloads: 'count',
    previous: 'count',
    change: 'ratio',
    partial: 'flag',
  } as const;
  const total = ['total', FIRST_DAY, END, String(inBucket(FIRST_DAY, END, '')), null, null, false];
  return result(query, columns, [...rows, total]);
}

function matrix(query: string): Result {
  const types: Weighted = [
    ['bdist_wheel', 0.9],
    ['sdist', 0.09],
    ['bdist_egg', 0.000_2],
  ];
  const rows = (DIMENSIONS.installer ?? []).flatMap(([installer, weight]) =>
    types.map(([type, share]) => [installer, false, type, String(Math.round(weight * share * 70_000))]),
  );
  return result(query, { row: 'text', other: 'flag', column: 'text', downloads: 'count' }, rows);
}

/** The answer to a query by its name and parameters: made up, the same every time, marked as sample data. */
export function answer(query: string, parameters: URLSearchParams = new URLSearchParams()): Result {
  if (query.startsWith('downloads-over-time')) return overTime(query, parameters);
  switch (query) {
    case 'downloads-summary':
      return summary(query);
    case 'file-types-by-installer':
      return matrix(query);
    case 'top-packages':
      return breakdown(query, 'package', parameters);
    case 'package-rank':
      return result(query, { rank: 'count', packages: 'count', downloads: 'count', top: 'ratio' }, [
        ['12', '612345', '41234567', 12 / 612_345],
      ]);
    case 'registry-totals':
      return result(query, { packages: 'count', downloads: 'count' }, [['612345', '2214017475506']]);
    case 'package-search': {
      const found = (DIMENSIONS.package ?? []).filter(([name]) =>
        name.startsWith(parameters.get('search') ?? ''),
      );
      const rows = found.map(([name, weight]) => [name, String(weight * 1_000_000), 'prefix']);
      return result(query, { package: 'text', downloads: 'count', match: 'text' }, rows);
    }
    default:
      return breakdown(query, query.replace('downloads-by-', ''), parameters);
  }
}
