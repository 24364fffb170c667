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
    case 'stale': {
      const outdated = state.status === 'stale' && state.problem === undefined;
      return (
        <>
          {outdated ? <div className="downpour-progress" /> : null}
          <div className={outdated ? 'downpour-stale' : undefined} style={{ height: '100%' }}>
            <RenderGuard resetKey={state.data} fallback={problemView}>
              <Drawn data={state.data} draw={children} />
            </RenderGuard>
          </div>
        </>
      );
    }
  }
}

/** Calls `draw` below the guard, which catches only what its descendants throw. */
function Drawn<T>({ data, draw }: Readonly<{ data: T; draw: (data: T) => ReactNode }>) {
  return draw(data);
}
