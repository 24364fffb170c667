import { ProblemError, problem } from '@downpour/core';
import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from './create-query-client.ts';

const busy = () => new ProblemError(problem('upstream-busy', 'ClickHouse is busy.'));
const unknown = () => new ProblemError(problem('unknown-package', 'There is no such package.'));

/** A client that fails at once when somebody asks it for what it does not have. */
const watched = (client: QueryClient): QueryClient =>
  new Proxy(client, {
    get: (target, member) => {
      if (!(member in target)) throw new Error(`The client has no "${String(member)}".`);
      return Reflect.get(target, member, target);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

afterEach(() => onlineManager.setOnline(true));

describe.each([
  ['ours', () => watched(createQueryClient())],
  ["react-query's own", () => new QueryClient({ defaultOptions: { queries: { retry: false } } })],
])('a query client, %s', (_, create) => {
  it('asks once for two that want the same, and lets both know', async () => {
    const client = create();
    const queryFn = vi.fn(async () => 'answer');
    const observers = [1, 2].map(() => new QueryObserver(client, { queryKey: ['a'], queryFn }));
    const stops = observers.map((observer) => observer.subscribe(() => undefined));
    await vi.advanceTimersByTimeAsync(1);
    expect(observers.map((observer) => observer.getCurrentResult().data)).toEqual(['answer', 'answer']);
    expect(queryFn).toHaveBeenCalledTimes(1);
    for (const stop of stops) stop();
  });

  it('aborts the question when the last that wanted it is gone', async () => {
    const client = create();
    const signals: AbortSignal[] = [];
    const observer = new QueryObserver(client, {
      queryKey: ['b'],
      queryFn: ({ signal }) => {
        signals.push(signal);
        return new Promise<string>(() => undefined);
      },
    });
    const stop = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    stop();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('asks again when the network is back, as long as it is mounted', async () => {
    const client = create();
    const queryFn = vi.fn(async () => 'answer');
    client.mount();
    client.mount();
    client.unmount();
    const stop = new QueryObserver(client, { queryKey: ['c'], queryFn }).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(queryFn).toHaveBeenCalledTimes(2);
    client.unmount();
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(queryFn).toHaveBeenCalledTimes(2);
    stop();
  });
});

describe('trying again', () => {
  const outcome = async (failure: () => Error) => {
    const times: number[] = [];
    const began = Date.now();
    const observer = new QueryObserver(watched(createQueryClient()), {
      queryKey: ['d'],
      queryFn: async () => {
        times.push(Date.now() - began);
        throw failure();
      },
    });
    const stop = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    return times;
  };

  it('happens twice for what may pass by itself, later each time', async () => {
    const [first = -1, second = -1, third = -1, ...more] = await outcome(busy);
    expect(more).toEqual([]);
    expect(first).toBe(0);
    expect(second).toBeGreaterThanOrEqual(500);
    expect(second).toBeLessThanOrEqual(750);
    expect(third - second).toBeGreaterThanOrEqual(1_000);
    expect(third - second).toBeLessThanOrEqual(1_500);
  });

  it('never happens for what stays as it is', async () => {
    expect(await outcome(unknown)).toEqual([0]);
  });

  it('waits as long as the proxy says, and no longer than ten seconds', async () => {
    const told = (retryAfter: number) => () =>
      new ProblemError(problem('upstream-busy', 'Busy.', { retryAfter }));
    expect(await outcome(told(2))).toEqual([0, 2_000, 4_000]);
    expect(await outcome(told(600))).toEqual([0, 10_000, 20_000]);
  });
});
