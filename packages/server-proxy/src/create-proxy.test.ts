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
