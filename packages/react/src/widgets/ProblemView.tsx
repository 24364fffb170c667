import { isTemporary, type QueryProblem } from '../client/client-error.ts';

/** What went wrong, and a way to try again where that may help. */
export function ProblemView({ problem, retry }: Readonly<{ problem: QueryProblem; retry: () => void }>) {
  return (
    <div className="downpour-message" role="alert" data-problem={problem.code}>
      <strong>{problem.title}</strong>
      <p>{problem.detail}</p>
      {isTemporary(problem) || problem.code === 'render-failed' || problem.code === 'unexpected-answer' ? (
        <button type="button" className="downpour-tool downpour-tool-strong" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
