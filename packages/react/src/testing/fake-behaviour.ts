import { PROBLEMS, type Problem, type ProblemCode, problem } from '@downpour/core';
import { clientProblem, type QueryProblem } from '../client/client-error.ts';

/**
 * What a fake client does with a question: `answers` it, `never` answers, answers that there is `nothing`, or fails, with
 * a problem or the code of one.
 */
export type FakeBehaviour =
  | 'answers'
  | 'never'
  | 'nothing'
  | 'proxy-unreachable'
  | ProblemCode
  | Problem
  | Exclude<QueryProblem, Problem>;

const TOLD = 'The fake client was told to answer with this problem.';

/** The problem that a failing behaviour stands for. */
export function problemOfBehaviour(
  behaviour: Exclude<FakeBehaviour, 'answers' | 'nothing'>,
  url: string,
): QueryProblem {
  if (typeof behaviour !== 'string') return behaviour;
  if (behaviour === 'proxy-unreachable') {
    return clientProblem(behaviour, `The statistics proxy at ${url} did not answer. ${TOLD}`);
  }
  if (Object.hasOwn(PROBLEMS, behaviour)) return problem(behaviour as ProblemCode, TOLD);
  throw new Error(
    `A fake client cannot behave as "${behaviour}". It can: answers, never, nothing, proxy-unreachable, or the code of ` +
      `a problem: ${Object.keys(PROBLEMS).join(', ')}.`,
  );
}
