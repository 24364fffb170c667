import { type Problem, ProblemError, problem } from '@downpour/core';
import type { LogFields } from './log.ts';
import { UpstreamError } from './upstream-error.ts';

/** The problem an error is for the client, and what the log may say of it. */
export function explainError(error: unknown): Readonly<{ problem: Problem; fields: LogFields }> {
  if (error instanceof ProblemError) return { problem: error.problem, fields: {} };
  if (error instanceof UpstreamError) {
    const { exceptionCode, cause } = error;
    const reason = networkReason(cause);
    return {
      problem: error.problem,
      fields: {
        ...(exceptionCode === undefined ? {} : { exceptionCode }),
        ...(reason === undefined ? {} : { reason }),
      },
    };
  }
  return {
    problem: problem(
      'internal-error',
      'The proxy made a mistake answering this request. Its log has the kind of error; please report it.',
    ),
    fields: { error: error instanceof Error ? error.name : typeof error },
  };
}

/** `ECONNREFUSED` and the like; never the message, which names the host. */
function networkReason(cause: unknown): string | undefined {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(error.code)) {
      return error.code;
    }
  }
  return undefined;
}
