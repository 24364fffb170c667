import { ProblemError, type PypiCatalogue } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { answer, fetchOf, refused } from '../testing/answers.ts';
import { ClientError, isTemporary, problemOf } from './client-error.ts';
import { createClient } from './create-client.ts';

const clientOf = (fetch: typeof globalThis.fetch, url = 'https://proxy.example/') =>
  createClient<PypiCatalogue>({ url, fetch });
const outcome = (fetch: typeof globalThis.fetch, url?: string): Promise<unknown> =>
  clientOf(fetch, url)
    .run({ query: 'downloads-by-country', package: 'requests' })
    .catch((error: unknown) => error);

describe('createClient', () => {
  it('asks for a query by its canonical parameters', async () => {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      urls.push(String(input));
      return Response.json(answer('downloads-by-country', new URLSearchParams()));
    };
    const request = {
      query: 'downloads-by-country',
      package: 'Zope.Interface',
      filters: { installer: ['uv', 'pip'], type: { notIn: ['sdist'] } },
      range: '90d',
    } as const;
    await clientOf(fetch).run(request);
    await clientOf(fetch, '').run({ query: 'registry-totals' });
    expect(urls).toEqual([
      'https://proxy.example/v1/queries/downloads-by-country?installer=pip&installer=uv&package=zope-interface&range=90d&type=%21sdist',
      '/v1/queries/registry-totals',
    ]);
    expect(clientOf(fetch).csvUrl(request)).toBe(urls[0]?.replace('country?', 'country.csv?'));
  });

  it('gives the result', async () => {
    expect(await outcome(fetchOf())).toEqual(answer('downloads-by-country', new URLSearchParams()));
  });

  it('throws the problem the proxy answers with', async () => {
    const error = await outcome(async () => refused('unknown-package', 'There is no package "nope".'));
    expect(error).toBeInstanceOf(ProblemError);
    expect(problemOf(error)).toMatchObject({ code: 'unknown-package', status: 404 });
    expect(isTemporary(problemOf(error))).toBe(false);
  });

  it('says that the proxy cannot be reached, and where it looked', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await outcome(() => Promise.reject(cause));
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ cause, problem: { code: 'proxy-unreachable' } });
    expect(problemOf(error).detail).toContain('https://proxy.example');
    expect(isTemporary(problemOf(error))).toBe(true);
  });

  it.each([
    ['a page of another server', new Response('<!doctype html>', { status: 200 })],
    ['JSON that is no result', Response.json({ hello: 'world' })],
    ['an error without a problem', new Response('Bad Gateway', { status: 502, statusText: 'Bad Gateway' })],
  ])('refuses %s', async (_case, response) => {
    const error = await outcome(async () => response);
    expect(error).toMatchObject({ problem: { code: 'unexpected-answer', status: response.status } });
  });

  it('throws the reason of an abort, which is no problem', async () => {
    const abort = new AbortController();
    const fetch: typeof globalThis.fetch = (_input, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const running = clientOf(fetch).run({ query: 'registry-totals' }, { signal: abort.signal });
    abort.abort(new Error('overtaken'));
    await expect(running).rejects.toThrow('overtaken');
  });

  it('makes a problem of any other error', () => {
    expect(problemOf(new Error('odd'))).toMatchObject({ code: 'unexpected-answer' });
  });
});
