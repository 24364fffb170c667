import type { ReactNode } from 'react';
import type { QueryProblem } from '../client/client-error.ts';
import type { QueryState } from '../query/query-state.ts';
import { ProblemView } from './ProblemView.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import type { AppearanceProps } from './widget-props.ts';

type QueryBoundaryProps<T> = Readonly<{
  state: QueryState<T>;
  name: string;
  height: number;
  overrides: Pick<AppearanceProps, 'renderLoading' | 'renderEmpty' | 'renderError'>;
  children: (data: T) => ReactNode;
}>;

/** All states of a question, drawn the same way by every widget and all of the same height. */
export function QueryBoundary<T>({ state, name, height, overrides, children }: QueryBoundaryProps<T>) {
  const problemView = (problem: QueryProblem, retry: () => void): ReactNode => {
    const fallback = <ProblemView problem={problem} retry={retry} />;
    return overrides.renderError?.({ fallback, height, problem, retry }) ?? fallback;
  };
  switch (state.status) {
    case 'pending': {
      const fallback = (
        <div className="downpour-skeleton" role="status">
          <span className="downpour-hidden">{`Loading ${name}`}</span>
        </div>
      );
      return overrides.renderLoading?.({ fallback, height }) ?? fallback;
    }
    case 'error':
      return problemView(state.problem, state.refetch);
    case 'empty': {
      const fallback = (
        <div className="downpour-message" role="status">
          <strong>No downloads</strong>
          <p>There are none under these filters and in this range.</p>
        </div>
      );
      return overrides.renderEmpty?.({ fallback, height }) ?? fallback;
    }
    case 'ready':
    case 'stale':
      return (
        <>
          {state.status === 'stale' ? <StaleNote problem={state.problem} retry={state.refetch} /> : null}
          <div className={state.status === 'stale' ? 'downpour-stale' : undefined} style={{ height: '100%' }}>
            <RenderGuard resetKey={state.data} fallback={problemView}>
              <Drawn data={state.data} draw={children} />
            </RenderGuard>
          </div>
        </>
      );
  }
}

/** Calls `draw` below the guard, which catches only what its descendants throw. */
function Drawn<T>({ data, draw }: Readonly<{ data: T; draw: (data: T) => ReactNode }>) {
  return draw(data);
}

function StaleNote({ problem, retry }: Readonly<{ problem: QueryProblem | undefined; retry: () => void }>) {
  if (problem === undefined) return <div className="downpour-progress" />;
  return (
    <div className="downpour-stale-note" role="status">
      <span>{`These numbers are from before: ${problem.detail}`}</span>
      <button type="button" className="downpour-tool" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
