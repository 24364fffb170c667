import type { Writable } from 'node:stream';
import { progress as progressBar } from '@clack/prompts';

/** One stretch of long work. */
export type ProgressStep = Readonly<{
  /** `amount` more of the total is done. */
  advance: (amount: number) => void;
  done: (outcome?: string) => void;
  /** The work broke off; the error itself is reported elsewhere. */
  failed: () => void;
}>;

/** Where long work says how far it is. */
export type Progress = Readonly<{
  /** Begins a stretch of `total` units. */
  begin: (title: string, total: number) => ProgressStep;
}>;

const nothing = (): void => {};

/** Says nothing. */
export const silentProgress: Progress = {
  begin: () => ({ advance: nothing, done: nothing, failed: nothing }),
};

/** Bars on a terminal, otherwise a line at the beginning, about every quarter, and at the end of each stretch. */
export const createProgress = (target: {
  readonly terminal: Writable | undefined;
  readonly line: (text: string) => void;
}): Progress => (target.terminal === undefined ? lines(target.line) : bars(target.terminal));

const bars = (output: Writable): Progress => ({
  begin: (title, total) => {
    const bar = progressBar({ max: Math.max(1, total), style: 'block', output });
    bar.start(title);
    return {
      advance: (amount) => bar.advance(amount),
      done: (outcome) => bar.stop(outcome === undefined ? title : `${title}: ${outcome}`),
      failed: () => bar.error(title),
    };
  },
});

const lines = (line: (text: string) => void): Progress => ({
  begin: (title, total) => {
    let amount = 0;
    let quarter = 0;
    line(`${title} …`);
    return {
      advance: (more) => {
        amount += more;
        const reached = Math.min(3, Math.floor((4 * amount) / Math.max(1, total)));
        if (reached > quarter) line(`${title} ${reached * 25} %`);
        quarter = Math.max(quarter, reached);
      },
      done: (outcome) => line(`${title}: ${outcome ?? 'done'}`),
      failed: () => line(`${title}: failed`),
    };
  },
});

/** Runs `work` for each member of `list` as one stretch, `weight` units each. */
export async function eachWithProgress<T>(
  progress: Progress,
  title: string,
  list: readonly T[],
  work: (member: T) => Promise<void>,
): Promise<void> {
  const step = progress.begin(title, list.length);
  try {
    for (const member of list) {
      await work(member);
      step.advance(1);
    }
  } catch (error) {
    step.failed();
    throw error;
  }
  step.done();
}
