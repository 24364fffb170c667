import { isProblem } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createProxy } from './create-proxy.ts';
import type { LogFields } from './log.ts';

const nowhere = { url: 'http://127.0.0.1:1' };

describe('a proxy without a server around it', () => {
  it('answers fetch requests', async () => {
    const proxy = createProxy({ clickhouse: nowhere });
    const response = await proxy.handle(new Request('https://stats.example.org/v1/queries'));
    expect(response.status).toBe(200);
    expect((await response.json()).queries.length).toBeGreaterThan(20);
    await proxy.close();
  });

  it('asks nobody before it must', () => {
    const spy = vi.spyOn(globalThis, 'fetch');
    createProxy({ clickhouse: nowhere });
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });

  it.each(['', 'clickhouse', 'tcp://127.0.0.1:9000', '/'])('refuses the address "%s"', (url) => {
    expect(() => createProxy({ clickhouse: { url } })).toThrow(TypeError);
  });

  it('answers although its log fails', async () => {
    const proxy = createProxy({
      clickhouse: nowhere,
      log: () => {
        throw new Error('The disk is full.');
      },
    });
    expect((await proxy.handle(new Request('http://proxy/healthz'))).status).toBe(200);
    expect((await proxy.ready()).ready).toBe(false);
  });

  it('answers every path and query string there can be, with a problem where there is nothing', async () => {
    const proxy = createProxy({ clickhouse: nowhere });
    const path = fc.oneof(
      fc.webPath(),
      fc.string({ unit: 'binary' }).map((text) => `/v1/queries/${encodeURIComponent(text)}`),
      fc.webQueryParameters().map((query) => `/v1/queries/downloads-over-time?${query}`),
      fc.string().map((text) => `/v1/queries/downloads-over-time?package=${text}`),
      fc.integer({ min: 8_100, max: 8_300 }).map((length) => `/healthz?${'x'.repeat(length)}`),
    );
    await fc.assert(
      fc.asyncProperty(path, async (target) => {
        const url = new URL('http://proxy');
        const [pathname = '', search = ''] = target.split('?', 2);
        url.pathname = pathname;
        url.search = search;
        const response = await proxy.handle(new Request(url));
        const isJson = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
        expect(isJson ? isProblem(await response.json()) : response.status).toBe(isJson ? true : 200);
        expect(response.status).not.toBe(500);
      }),
    );
  }, 60_000);

  it('keeps its log free of query names that callers make up', async () => {
    const entries: LogFields[] = [];
    const proxy = createProxy({ clickhouse: nowhere, log: (_level, _event, fields) => entries.push(fields) });
    await proxy.handle(new Request('http://proxy/v1/queries/evil%0Aname?x=1'));
    await proxy.handle(new Request('http://proxy/v1/queries/top-packages?limit=0'));
    expect(entries.map(({ query, code }) => [query, code])).toEqual([
      [undefined, 'unknown-query'],
      ['top-packages', 'invalid-parameter'],
    ]);
  });
});
