import type { Writable } from 'node:stream';

/** What a command needs of the process around it. */
export type CliIo = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error, where it is a terminal that can show a moving bar. */
  readonly terminal: Writable | undefined;
  /** Resolves when a long-running command is asked to stop: by a signal or, if wanted, by the end of standard input. */
  readonly stopped: (options: { readonly untilStdinCloses: boolean }) => Promise<void>;
};
