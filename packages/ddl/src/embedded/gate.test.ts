import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

type Task = {
  readonly run: () => Promise<string>;
  readonly finish: () => void;
  readonly hasStarted: () => boolean;
};

function task(name: string, log: string[]): Task {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    run: async () => {
      log.push(name);
      await finished;
      return name;
    },
    finish: () => finish(),
    hasStarted: () => log.includes(name),
  };
}

describe('createGate', () => {
  it('lets no more in than its width, in the order they came', async () => {
    const log: string[] = [];
    const gate = createGate(2);
    const tasks = ['a', 'b', 'c', 'd'].map((name) => task(name, log));
    const entered = tasks.map(({ run }) => gate.enter(run));
    await Promise.resolve();
    expect(log).toEqual(['a', 'b']);
    tasks[1]?.finish();
    await entered[1];
    await expect.poll(() => log).toEqual(['a', 'b', 'c']);
    for (const { finish } of tasks) finish();
    expect(await Promise.all(entered)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('makes room after a task that failed', async () => {
    const gate = createGate(1);
    await expect(gate.enter(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await gate.enter(async () => 'next')).toBe('next');
  });

  it('never starts a task whose caller gave up while it waited', async () => {
    const log: string[] = [];
    const gate = createGate(1);
    const [first, second] = [task('first', log), task('second', log)];
    const gone = new AbortController();
    const running = gate.enter(first.run);
    const waiting = gate.enter(second.run, gone.signal);
    gone.abort();
    first.finish();
    expect(await running).toBe('first');
    await expect(waiting).rejects.toMatchObject({ code: 394 });
    expect(second.hasStarted()).toBe(false);
    expect(await gate.enter(async () => 'third')).toBe('third');
  });

  it('closes when everything that entered has ended, and admits nothing then', async () => {
    const log: string[] = [];
    const gate = createGate(1);
    const [first, second] = [task('first', log), task('second', log)];
    const ended: string[] = [];
    const entered = [first, second].map(({ run }) => gate.enter(run).then((name) => ended.push(name)));
    const closed = gate.close().then(() => ended.push('closed'));
    await expect(gate.enter(async () => 'late')).rejects.toMatchObject({ code: 236 });
    first.finish();
    second.finish();
    await Promise.all([...entered, closed]);
    expect(ended).toEqual(['first', 'second', 'closed']);
  });
});
