import { describe, expect, it } from 'vitest';
import { readBlocking } from './long-tasks.ts';

const main = { name: 'thread_name', ph: 'M', pid: 1, tid: 1, args: { name: 'CrRendererMain' } };
const worker = { name: 'thread_name', ph: 'M', pid: 1, tid: 2, args: { name: 'ThreadPoolWorker' } };
const task = (tid: number, wallMs: number, threadMs: number) => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid: 1,
  tid,
  dur: wallMs * 1000,
  tdur: threadMs * 1000,
});

const read = (...traceEvents: readonly object[]) => readBlocking(JSON.stringify({ traceEvents }));

describe('readBlocking', () => {
  it('adds up what tasks take beyond 50 ms', () => {
    expect(read(main, task(1, 80, 70), task(1, 60, 55), task(1, 50, 50), task(1, 10, 9))).toEqual({
      wallMs: 40,
      threadMs: 25,
      busyMs: 184,
    });
  });

  it('tells what a task waits for a processor from what it takes', () => {
    expect(read(main, task(1, 300, 40))).toEqual({ wallMs: 250, threadMs: 0, busyMs: 40 });
  });

  it('leaves other threads out', () => {
    expect(read(main, worker, task(2, 200, 200))).toEqual({ wallMs: 0, threadMs: 0, busyMs: 0 });
  });
});
