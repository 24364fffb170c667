import { isProblem, ProblemError, pypiCatalogue, type Result, UNKNOWN } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { ClientError } from '../client/client-error.ts';
import { isEmptyResult } from '../query/query-state.ts';
import { createFakeClient } from './create-fake-client.ts';
import { fixtures } from './fixtures.ts';

const summary = { query: 'downloads-summary', package: 'requests' } as const;
const recorded = (question: string): Result => fixtures[question] as Result;

describe('createFakeClient', () => {
  it('answers a question, however it is written, with the result of exactly that question', async () => {
    const { run } = createFakeClient({
      results: {
        ...fixtures,
        'downloads-by-version?version=2.9&package=Requests': recorded('registry-totals'),
      },
    });
    const request = {
      query: 'downloads-by-version',
      package: 'requests',
      filters: { version: '2.9' },
    } as const;
    expect(await run(request)).toBe(recorded('registry-totals'));
  });

  it('answers other questions of a query with the first result of the query', async () => {
    const { run } = createFakeClient({ results: fixtures });
    const request = { query: 'downloads-summary', package: 'flask', filters: { country: UNKNOWN } } as const;
    expect(await run(request)).toBe(recorded('downloads-summary?package=requests'));
  });

  it('prefers a result of the whole query to another question of it', async () => {
    const named = recorded('top-packages?limit=10');
    const { run } = createFakeClient({ results: { ...fixtures, 'downloads-summary': named } });
    expect(await run({ ...summary, package: 'flask' })).toBe(named);
    expect(await run(summary)).toBe(recorded('downloads-summary?package=requests'));
  });

  it('calls a function with the canonical request', async () => {
    const seen: unknown[] = [];
    const { run } = createFakeClient({
      results: {
        'downloads-summary': (request) => {
          seen.push(request);
          return recorded('registry-totals');
        },
      },
    });
    await run({ ...summary, package: 'Zope.Interface' });
    expect(seen).toEqual([
      {
        query: 'downloads-summary',
        filters: [{ dimension: 'package', operator: 'in', values: ['zope-interface'] }],
        mirrors: 'include',
      },
    ]);
  });

  it('throws a recorded problem for its own question alone', async () => {
    const { run } = createFakeClient({ results: fixtures });
    const refusal = run({ ...summary, package: 'reqeusts' });
    await expect(refusal).rejects.toBeInstanceOf(ProblemError);
    await expect(refusal).rejects.toMatchObject({ problem: { code: 'unknown-package', status: 404 } });
    const { run: knowsOnlyTheProblem } = createFakeClient({
      results: { 'downloads-summary?package=reqeusts': fixtures['downloads-summary?package=reqeusts'] ?? {} },
    } as Parameters<typeof createFakeClient>[0]);
    await expect(knowsOnlyTheProblem(summary)).rejects.toThrow('has no answer to');
  });

  it('names the question it has no answer to, and says how to add one', async () => {
    const { run } = createFakeClient({ results: { 'registry-totals': recorded('registry-totals') } });
    await expect(run({ ...summary, range: '90d' })).rejects.toThrow(
      'The fake client has no answer to "downloads-summary?package=requests&range=90d", nor to any other question of ' +
        '"downloads-summary". It has answers to registry-totals. Add it: createFakeClient({ results: { ...fixtures, ' +
        "'<query>?<parameters>': result } }).",
    );
  });

  it.each([
    [
      'downloads-by-planet',
      'for "downloads-by-planet", which is no query of the catalogue. Queries: downloads-',
    ],
    ['downloads-by-planet?x=1', 'which nobody can ask: There is no query "downloads-by-planet"'],
    ['registry-totals?galaxy=1', 'for "registry-totals?galaxy=1", which nobody can ask:'],
  ])('refuses results for %s', (question, message) => {
    expect(() => createFakeClient({ results: { [question]: recorded('registry-totals') } })).toThrow(message);
  });

  it('keeps what it was asked, in canonical form and in order', async () => {
    const { run, asked } = createFakeClient({ results: fixtures });
    await run(summary);
    await run({ query: 'top-packages', limit: 3, filters: { country: ['US', 'DE'] } });
    expect(asked).toEqual([
      'downloads-summary?package=requests',
      'top-packages?country=DE&country=US&limit=3',
    ]);
  });

  it('fails with a problem and then answers', async () => {
    const { run, behave } = createFakeClient({ results: fixtures, behaviour: 'upstream-busy' });
    await expect(run(summary)).rejects.toMatchObject({ problem: { code: 'upstream-busy', status: 503 } });
    behave('proxy-unreachable');
    await expect(run(summary)).rejects.toBeInstanceOf(ClientError);
    behave('answers');
    expect((await run(summary)).rows).toHaveLength(4);
  });

  it('fails for one query alone, until all are told to answer', async () => {
    const { run, behave } = createFakeClient({ results: fixtures });
    behave('upstream-timeout', 'downloads-summary');
    await expect(run(summary)).rejects.toMatchObject({ problem: { code: 'upstream-timeout' } });
    expect((await run({ query: 'registry-totals' })).rows).toHaveLength(1);
    behave('answers');
    expect((await run(summary)).rows).toHaveLength(4);
  });

  it('refuses to behave in a way it does not know', async () => {
    const { run, behave } = createFakeClient({ results: fixtures });
    behave('sulks' as 'answers');
    await expect(run(summary)).rejects.toThrow(
      'A fake client cannot behave as "sulks". It can: answers, never,',
    );
  });

  it('lets a question wait until it is told to answer', async () => {
    const { run, behave } = createFakeClient({ results: fixtures, behaviour: 'never' });
    const order: string[] = [];
    const waiting = run(summary).then(() => order.push('answered'));
    await Promise.resolve();
    order.push('told');
    behave('answers');
    await waiting;
    expect(order).toEqual(['told', 'answered']);
  });

  it.each([
    ['never answers', { behaviour: 'never' }],
    ['answers late', { latencyMs: 60_000 }],
  ] as const)('rejects with the reason of an abort while it %s', async (_case, options) => {
    const { run } = createFakeClient({ results: fixtures, ...options });
    const controller = new AbortController();
    const waiting = run(summary, { signal: controller.signal });
    controller.abort(new Error('unmounted'));
    await expect(waiting).rejects.toThrow('unmounted');
    await expect(run(summary, { signal: controller.signal })).rejects.toThrow('unmounted');
  });

  it('has the links a client has', () => {
    const { url, csvUrl } = createFakeClient({ results: fixtures, url: 'https://stats.example/' });
    expect(url).toBe('https://stats.example');
    expect(csvUrl(summary)).toBe('https://stats.example/v1/queries/downloads-summary.csv?package=requests');
  });
});

describe('fixtures', () => {
  const queries = Object.keys(pypiCatalogue.queries);
  const ofQuery = (query: string) =>
    Object.entries(fixtures).filter(([question]) => question.split('?')[0] === query);

  it.each(queries)('have an answer to %s, as the catalogue says its columns are', (query) => {
    const results = ofQuery(query).flatMap(([, answer]) => (isProblem(answer) ? [] : [answer as Result]));
    expect(results.length).toBeGreaterThan(0);
    const columns = Object.keys(pypiCatalogue.queries[query as keyof typeof pypiCatalogue.queries].columns);
    for (const result of results) {
      expect(result.columns.map(({ name }) => name)).toEqual(columns);
      expect(result.rows.length).toBeGreaterThan(0);
    }
  });

  it('end on the day the documentation names', () => {
    const days = Object.values(fixtures).flatMap((answer) => ('meta' in answer ? [answer.meta.asOf] : []));
    expect([...new Set(days)]).toEqual(['2026-07-20']);
  });

  it('can be emptied: nothing is left that counts a download', async () => {
    const { run } = createFakeClient({ results: fixtures, behaviour: 'nothing' });
    for (const query of queries.filter((name) => !name.startsWith('github-'))) {
      const request = { query, package: ['requests', 'urllib3'], search: 'req' } as Parameters<typeof run>[0];
      expect(isEmptyResult(await run(request)), query).toBe(true);
    }
  });
});
