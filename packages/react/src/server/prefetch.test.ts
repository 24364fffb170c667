import type { PypiCatalogue } from '@downpour/core';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../client/create-client.ts';
import { type AskedQuestions, answer, fetchOf, NEVER, refused } from '../testing/answers.ts';
import { prefetch } from './prefetch.ts';

const summary = { query: 'downloads-summary', package: 'requests' } as const;
const rank = { query: 'package-rank', package: 'requests' } as const;
const clientOf = (fetch: typeof globalThis.fetch) =>
  createClient<PypiCatalogue>({ url: 'https://proxy.example', fetch });
const told: (readonly [request: string, code: string])[] = [];
const onProblem = (request: string, { code }: Readonly<{ code: string }>) => told.push([request, code]);

describe('prefetch', () => {
  it('gives every answer by its request, with when it was asked, as plain data', async () => {
    const asked: AskedQuestions = [];
    const before = Date.now();
    const answers = await prefetch(clientOf(fetchOf(asked)), [
      summary,
      rank,
      { ...summary, package: ['Requests'], range: 'all' },
    ]);
    expect(asked).toEqual(['downloads-summary?package=requests', 'package-rank?package=requests']);
    expect(Object.keys(answers)).toEqual(asked);
    expect(answers[asked[0] ?? '']?.result).toEqual(answer('downloads-summary', new URLSearchParams()));
    expect(answers[asked[0] ?? '']?.fetchedAt).toBeGreaterThanOrEqual(before);
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
  });

  it('leaves out what was refused and tells why', async () => {
    told.length = 0;
    const fetch = fetchOf([], (query) =>
      query === 'package-rank' ? refused('unknown-package', 'There is no such package.') : undefined,
    );
    const answers = await prefetch(clientOf(fetch), [summary, rank], { onProblem });
    expect(Object.keys(answers)).toEqual(['downloads-summary?package=requests']);
    expect(told).toEqual([['package-rank?package=requests', 'unknown-package']]);
  });

  it.each([
    ['answers as somebody else', () => Promise.resolve(new Response('<html>')), 'unexpected-answer'],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 'proxy-unreachable'],
  ] as const)('gives nothing where the proxy %s', async (_what, send, code) => {
    told.length = 0;
    expect(await prefetch(clientOf(send), [summary], { onProblem })).toEqual({});
    expect(told).toEqual([['downloads-summary?package=requests', code]]);
  });

  it('waits no longer than it is told, even for a fetch that knows no signals', async () => {
    const problems: string[] = [];
    const fetch = fetchOf([], (query) => (query === 'package-rank' ? NEVER : undefined));
    const answers = await prefetch(clientOf(fetch), [summary, rank], {
      timeoutMs: 30,
      onProblem: (_request, { detail }) => problems.push(detail),
    });
    expect(Object.keys(answers)).toEqual(['downloads-summary?package=requests']);
    expect(problems).toEqual([expect.stringMatching(/did not answer within 30 ms.*timeoutMs/)]);
  });

  it('tells a fetch to stop when time is up', async () => {
    const aborted = vi.fn();
    const fetch: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          aborted();
          reject(init.signal?.reason);
        });
      });
    expect(await prefetch(clientOf(fetch), [summary], { timeoutMs: 20 })).toEqual({});
    expect(aborted).toHaveBeenCalledOnce();
  });

  it('stops when the reader has left', async () => {
    const left = AbortSignal.abort(new Error('gone'));
    expect(await prefetch(clientOf(fetchOf([], () => NEVER)), [summary], { signal: left })).toEqual({});
  });

  it('asks a whole dashboard without Node warning of listeners', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    const many = Array.from({ length: 30 }, (_, index) => ({ ...summary, package: `package-${index}` }));
    expect(Object.keys(await prefetch(clientOf(fetchOf()), many))).toHaveLength(30);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it('survives a log that throws, and a client that throws', async () => {
    const fetch = fetchOf([], () => {
      throw new Error('broken');
    });
    const onProblem = () => {
      throw new Error('log is full');
    };
    expect(await prefetch(clientOf(fetch), [summary], { onProblem })).toEqual({});
  });
});
