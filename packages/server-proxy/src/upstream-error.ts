import type { Problem } from '@downpour/core';

/** ClickHouse could not be asked, or its answer is of no use. What it carries names no host, user or SQL. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly problem: Problem;
  /** ClickHouse's own code, where it gave one. */
  readonly exceptionCode: number | undefined;
  /** For the operator's log: what to run or to change. */
  readonly advice: string | undefined;

  constructor(
    problem: Problem,
    options: Readonly<{ exceptionCode?: number | undefined; advice?: string; cause?: unknown }> = {},
  ) {
    super(problem.detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.problem = problem;
    this.exceptionCode = options.exceptionCode;
    this.advice = options.advice;
  }
}
