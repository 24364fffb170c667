import { ClickHouseException } from './clickhouse-exception.ts';

/** Lets a fixed number of tasks run at once; further ones wait in the order they came. */
export type Gate = {
  /** Runs the task when there is room. A task whose signal fires while it waits is never started. */
  readonly enter: <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** Resolves when everything that entered has ended. Nothing may enter afterwards. */
  readonly close: () => Promise<void>;
};

export function createGate(width: number): Gate {
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<unknown>>();
  let free = width;
  let isClosed = false;

  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const acquire = async (): Promise<void> => {
    if (free === 0) return new Promise<void>((resolve) => waiting.push(resolve));
    free -= 1;
  };
  const pass = async <T>(task: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    await acquire();
    try {
      if (signal?.aborted) throw new ClickHouseException(394, 'QUERY_WAS_CANCELLED', 'Query was cancelled');
      return await task();
    } finally {
      release();
    }
  };
  return {
    enter: async (task, signal) => {
      if (isClosed) throw new ClickHouseException(236, 'ABORTED', 'The server is shutting down');
      const entered = pass(task, signal);
      running.add(entered);
      try {
        return await entered;
      } finally {
        running.delete(entered);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.allSettled([...running]);
    },
  };
}
