import type { Problem, Result } from '@downpour/core';
import { encodeCsv } from './csv.ts';

/** What a route answers, before the headers all answers have are added. */
export type RouteAnswer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}>;

const RESULT_CACHE = 'public, max-age=60';

/** JSON that is never cached unless `cacheControl` says otherwise. */
export const jsonAnswer = (value: unknown, cacheControl = 'no-store'): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': cacheControl },
  body: JSON.stringify(value),
});

/** Text that is never cached. */
export const textAnswer = (text: string): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: text,
});

/** A problem, `application/problem+json`. */
export const problemAnswer = (
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer => ({
  status: problem.status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) }),
    ...headers,
  },
  body: JSON.stringify(problem),
});

/** A result as JSON or CSV; its provenance is in the headers too, since CSV has no other place for it. */
export function resultAnswer(result: Result, format: 'json' | 'csv'): RouteAnswer {
  const { meta } = result;
  const provenance = {
    'downpour-table': meta.table,
    'downpour-rows-read': String(meta.rowsRead),
    'downpour-as-of': meta.asOf,
    'downpour-sample': String(meta.sample),
  };
  if (format === 'json') {
    const answer = jsonAnswer(result, RESULT_CACHE);
    return { ...answer, headers: { ...answer.headers, ...provenance } };
  }
  const file = `${meta.query}${meta.sample ? '.sample-data' : ''}.csv`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': RESULT_CACHE,
      ...provenance,
    },
    body: encodeCsv(result),
  };
}
