import { isAbsence, isTemporary, type QueryProblem } from '../client/client-error.ts';
import { absences, problems, shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

type ProblemViewProps = Readonly<{ problem: QueryProblem; retry: () => void; language: Language }>;

/** What went wrong, and a way to try again where that may help; where the data has nothing of the kind, no more than that. */
export function ProblemView({ problem, retry, language }: ProblemViewProps) {
  if (isAbsence(problem)) {
    const { title, hint } = wordsOf(language, 'absences', absences)[problem.code];
    return (
      <div className="downpour-message" role="status" data-problem={problem.code} title={problem.detail}>
        <span>{title}</span>
        <p>{hint}</p>
      </div>
    );
  }
  return (
    <div className="downpour-message" role="alert" data-problem={problem.code}>
      <strong>{problemTitle(problem, language)}</strong>
      <p>{problem.detail}</p>
      {isTemporary(problem) || problem.code === 'render-failed' || problem.code === 'unexpected-answer' ? (
        <button type="button" className="downpour-tool downpour-tool-strong" onClick={retry}>
          {wordsOf(language, 'shell', shell).retry}
        </button>
      ) : null}
    </div>
  );
}

/** The title of a problem in the language; the proxy's own where the table has none. */
export const problemTitle = ({ code, title }: QueryProblem, language: Language): string =>
  wordsOf(language, 'problems', problems)[code] ?? title;
