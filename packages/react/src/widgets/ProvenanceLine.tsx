import type { Provenance } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import { problemTitle } from './ProblemView.tsx';

type ProvenanceLineProps = Readonly<{
  state: QueryState<Readonly<{ provenance: Provenance }>>;
  language: Language;
}>;

/** How fresh the numbers are, whether they are sample data, and whether asking anew failed: always in sight. */
export function ProvenanceLine({ state, language }: ProvenanceLineProps) {
  const words = wordsOf(language, 'shell', shell);
  const { locale = 'en' } = language;
  if (!('data' in state)) return <p className="downpour-provenance" />;
  const { asOf, sample, rowsRead, elapsedMs, table } = state.data.provenance;
  const details = words.answeredBy(table, formatCount(rowsRead, locale), formatCount(elapsedMs, locale));
  const problem = state.status === 'stale' ? state.problem : undefined;
  return (
    <p className="downpour-provenance">
      {sample ? <span className="downpour-sample">{words.sample}</span> : null}
      <span title={details}>{words.dataTo(formatDay(asOf, locale))}</span>
      {problem === undefined ? null : (
        <>
          <span className="downpour-outdated" role="status" title={problem.detail}>
            {words.notRefreshed(problemTitle(problem, language))}
          </span>
          <button type="button" className="downpour-tool" onClick={state.refetch}>
            {words.retry}
          </button>
        </>
      )}
    </p>
  );
}
