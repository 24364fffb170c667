import type { Provenance } from '@downpour/core';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import type { QueryState } from '../query/query-state.ts';

type ProvenanceLineProps = Readonly<{
  state: QueryState<Readonly<{ provenance: Provenance }>>;
  locale: string;
}>;

/** How fresh the numbers are, whether they are sample data, and whether asking anew failed: always in sight. */
export function ProvenanceLine({ state, locale }: ProvenanceLineProps) {
  if (!('data' in state)) return <p className="downpour-provenance" />;
  const { asOf, sample, rowsRead, elapsedMs, table } = state.data.provenance;
  const details = `Answered by ${table}: ${formatCount(rowsRead, locale)} rows read in ${formatCount(elapsedMs, locale)} ms`;
  const problem = state.status === 'stale' ? state.problem : undefined;
  return (
    <p className="downpour-provenance">
      {sample ? <span className="downpour-sample">Sample data</span> : null}
      <span title={details}>{`Data to ${formatDay(asOf, locale)} (UTC)`}</span>
      {problem === undefined ? null : (
        <>
          <span className="downpour-outdated" role="status" title={problem.detail}>
            {`Could not be refreshed: ${problem.title}`}
          </span>
          <button type="button" className="downpour-tool" onClick={state.refetch}>
            Try again
          </button>
        </>
      )}
    </p>
  );
}
