/** An event of a Chromium trace; microseconds. */
type TraceEvent = Readonly<{
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: Readonly<{ name?: string }>;
}>;

/**
 * What tasks of the main threads of pages took beyond 50 ms each, by the clock on the wall and by the threads' own; and all
 * that these threads did.
 */
export type Blocking = Readonly<{ wallMs: number; threadMs: number; busyMs: number }>;

/** Categories a trace needs for `readBlocking`. */
export const TRACED = ['toplevel', '__metadata'];

const LONG_US = 50_000;

/**
 * Adds up the long tasks of a trace. On a machine with other work the wall clock also counts what a task waits for a
 * processor; the thread's own clock does not.
 */
export function readBlocking(trace: string): Blocking {
  const { traceEvents }: Readonly<{ traceEvents: readonly TraceEvent[] }> = JSON.parse(trace);
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X' && mains.has(thread(event)),
  );
  const beyond = (spent: (task: TraceEvent) => number | undefined): number =>
    tasks.reduce((sum, task) => sum + Math.max(0, (spent(task) ?? 0) - LONG_US), 0) / 1000;
  return {
    wallMs: beyond(({ dur }) => dur),
    threadMs: beyond(({ tdur }) => tdur),
    busyMs: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
  };
}
