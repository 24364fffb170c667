import type { ExitCode } from './exit-codes.ts';

/** What a DdlError says beside its message. */
export type DdlErrorOptions = {
  /** Stable, kebab-case: `port-in-use`, `data-directory-in-use`, … */
  readonly code: string;
  readonly exitCode: ExitCode;
  /** What happened, with the value that caused it, and why. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly cause?: unknown;
};

/** A failure the user can act on: the command line prints message and hint without a stack. */
export class DdlError extends Error {
  override readonly name = 'DdlError';
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor({ code, exitCode, message, hint, cause }: DdlErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.exitCode = exitCode;
    this.hint = hint;
  }
}
