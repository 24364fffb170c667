import { isProblem, type Problem, ProblemError, ResultError } from '@downpour/core';

/** Stable codes of what goes wrong on the client's side of the proxy. */
export type ClientProblemCode =
  | 'proxy-unreachable'
  | 'unexpected-answer'
  | 'unreadable-result'
  | 'render-failed';

/** Why there is no answer, when it was not the proxy that said so. */
export type ClientProblem = Readonly<{
  code: ClientProblemCode;
  title: string;
  /** What happened, why, and what to do. */
  detail: string;
  status?: number;
}>;

/** Everything a widget may have to report: what the proxy answered, or what the client found. */
export type QueryProblem = Problem | ClientProblem;

const TITLES: Readonly<Record<ClientProblemCode, string>> = {
  'proxy-unreachable': 'Statistics cannot be reached',
  'unexpected-answer': 'Unexpected answer',
  'unreadable-result': 'Unreadable result',
  'render-failed': 'This chart could not be drawn',
};

/** A problem of the client with the title of its code. */
export const clientProblem = (code: ClientProblemCode, detail: string, status?: number): ClientProblem => ({
  code,
  title: TITLES[code],
  detail,
  ...(status === undefined ? {} : { status }),
});

/** Thrown by the client when the proxy cannot be reached or does not answer as Downpour's proxy does. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly problem: ClientProblem;

  constructor(value: ClientProblem, options?: ErrorOptions) {
    super(value.detail, options);
    this.problem = value;
  }
}

/** The problem an error stands for. */
export function problemOf(error: unknown): QueryProblem {
  if (error instanceof ProblemError || error instanceof ClientError) return error.problem;
  if (error instanceof ResultError) return clientProblem('unreadable-result', error.message);
  if (isProblem(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return clientProblem('unexpected-answer', `The answer could not be used: ${reason}`);
}

/** Codes of problems that say there is nothing to know, and no fault of anybody's. */
export type AbsenceCode = 'no-metadata' | 'no-repository' | 'query-not-provisioned';

const ABSENCES: readonly string[] = ['no-metadata', 'no-repository', 'query-not-provisioned'];

/** Whether a problem only says that the data has nothing of the kind: no failure, and nothing to try again. */
export const isAbsence = <P extends QueryProblem>(
  problem: P,
): problem is P & Readonly<{ code: AbsenceCode }> => ABSENCES.includes(problem.code);

/** Whether the same question may well succeed a little later: no connection, or a server that is busy or starting. */
export function isTemporary(problem: QueryProblem): boolean {
  return problem.code === 'proxy-unreachable' || ((problem.status ?? 0) >= 500 && !isAbsence(problem));
}
