import {
  bucketsOf,
  type Cell,
  type ColumnType,
  type Granularity,
  granularityFor,
  type Problem,
  type ProblemCode,
  type Provenance,
  problem,
  type Result,
} from '@downpour/core';
import { fixtures } from './fixtures.ts';

/** Results as the proxy gives them, made of numbers a test can count on. */
const AS_OF = '2026-07-19';
const FIRST_DAY = '2026-05-01';

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
    table: 'downloads_per_day',
    rowsRead: 1_234,
    elapsedMs: 2,
    asOf: AS_OF,
    sample: false,
    truncated: false,
    ...meta,
  },
});

const splits: Readonly<
  Record<string, readonly (readonly [value: string, other: boolean, weight: number])[]>
> = {
  python: [
    ['3.12', false, 5],
    ['3.9', false, 3],
    ['unknown', false, 1],
    ['other', true, 1],
  ],
  system: [
    ['Linux', false, 8],
    ['Windows', false, 2],
  ],
};

function overTime(query: string, parameters: URLSearchParams): Result {
  const range = { from: parameters.get('from') ?? FIRST_DAY, to: parameters.get('to') ?? '2026-07-20' };
  const granularity =
    (parameters.get('granularity') as Granularity | null) ?? granularityFor(range.from, range.to);
  const buckets = bucketsOf(range, granularity);
  const amount = (index: number): number => 100 + ((index * 37) % 50);
  const split = splits[query.replace(/^downloads-over-time-by-/, '')];
  const meta = { range, granularity };
  if (split === undefined) {
    const rows = buckets.map(({ start, partial }, index) => [start, String(amount(index)), partial]);
    return result(query, { date: 'date', downloads: 'count', partial: 'flag' }, rows, meta);
  }
  const rows = split.flatMap(([value, other, weight]) =>
    buckets.map(({ start, partial }, index) => [
      start,
      value,
      other,
      String(amount(index) * weight),
      partial,
    ]),
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

const parts: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  version: [
    ['2.10.0', false, '1', '400'],
    ['2.9.1', false, '1', '300'],
    ['unknown', false, '1', '100'],
    ['other', true, '12', '200'],
  ],
  country: [
    ['US', false, '1', '5000'],
    ['DE', false, '1', '800'],
    ['SG', false, '1', '90'],
    ['XX', false, '1', '7'],
    ['unknown', false, '1', '3'],
  ],
  ci: [
    ['unknown', false, '1', '600'],
    ['true', false, '1', '300'],
    ['false', false, '1', '100'],
  ],
};

const breakdownColumns = { value: 'text', other: 'flag', members: 'count', downloads: 'count' } as const;

/** The answer to a query by its name and parameters. */
export function answer(query: string, parameters: URLSearchParams): Result {
  if (query.startsWith('downloads-over-time')) return overTime(query, parameters);
  switch (query) {
    case 'downloads-summary':
      return result(
        query,
        {
          period: 'text',
          from: 'date',
          to: 'date',
          downloads: 'count',
          previous: 'count',
          change: 'ratio',
          partial: 'flag',
        },
        [
          ['day', '2026-07-19', '2026-07-20', '120', '100', 0.2, false],
          ['week', '2026-07-13', '2026-07-20', '900', '1000', -0.1, false],
          ['month', '2026-06-20', '2026-07-20', '4000', null, null, true],
          ['total', '2026-05-01', '2026-07-20', '9876', null, null, false],
        ],
      );
    case 'file-types-by-installer':
      return result(query, { row: 'text', other: 'flag', column: 'text', downloads: 'count' }, [
        ['pip', false, 'bdist_wheel', '900'],
        ['pip', false, 'sdist', '90'],
        ['uv', false, 'bdist_wheel', '400'],
        ['other', true, 'sdist', '10'],
      ]);
    case 'package-releases':
      return result(
        query,
        {
          version: 'text',
          released: 'date',
          prerelease: 'flag',
          yanked: 'flag',
          files: 'count',
          bytes: 'count',
          requiresPython: 'text',
        },
        [
          ['2.1.0rc1', '2026-07-10', true, false, '2', '1000', '>=3.10'],
          ['2.0.1', '2026-06-20', false, false, '2', '1000', '>=3.10'],
          ['2.0.0', '2026-06-01', false, false, '2', '1000', '>=3.10'],
        ],
      );
    case 'package-rank':
      return result(query, { rank: 'count', packages: 'count', downloads: 'count', top: 'ratio' }, [
        ['12', '600000', '9876', 12 / 600_000],
      ]);
    case 'top-packages':
      return result(query, breakdownColumns, [
        ['boto3', false, '1', '900'],
        ['requests', false, '1', '800'],
        ['other', true, '598', '70000'],
      ]);
    case 'registry-totals':
      return result(query, { packages: 'count', downloads: 'count' }, [['600', '71700']]);
    case 'package-search': {
      const names = ['requests', 'requests-oauthlib', 'requests-toolbelt', 'flask'];
      const search = parameters.get('search') ?? '';
      const found = names.filter((name) => name.startsWith(search) || search === 'reqeusts');
      return result(
        query,
        { package: 'text', downloads: 'count', match: 'text' },
        found.map((name, i) => [name, String(9000 - i), name.startsWith(search) ? 'prefix' : 'similar']),
      );
    }
    default:
      return query.startsWith('downloads-by-')
        ? result(query, breakdownColumns, parts[query.replace('downloads-by-', '')] ?? [])
        : recordedAnswer(query);
  }
}

/** What a real proxy answered. */
function recordedAnswer(query: string): Result {
  const [, found] = Object.entries(fixtures).find(([question]) => question.split('?')[0] === query) ?? [];
  if (found === undefined || typeof found === 'function' || !('rows' in found)) {
    throw new Error(`No answer to "${query}" was recorded.`);
  }
  return found;
}

/** Every question a page asked, in order: `downloads-over-time?package=requests`. */
export type AskedQuestions = string[];

/** Stands for a question that never gets an answer. */
export const NEVER = new Promise<Response>(() => {});

/** A response with a result. */
export const answered = (value: Result): Response => Response.json(value);

/** A response with a problem. */
export function refused(code: ProblemCode, detail: string): Response {
  const body: Problem = problem(code, detail);
  return Response.json(body, {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

type Override = (query: string, parameters: URLSearchParams) => Response | Promise<Response> | undefined;

/** A `fetch` that answers as a proxy would and keeps what it was asked. */
export function fetchOf(asked: AskedQuestions = [], override: Override = () => undefined): typeof fetch {
  return async (input) => {
    const url = new URL(String(input), 'https://proxy.example');
    const query = url.pathname.split('/').at(-1) ?? '';
    asked.push(`${query}${url.search}`);
    return override(query, url.searchParams) ?? answered(answer(query, url.searchParams));
  };
}
