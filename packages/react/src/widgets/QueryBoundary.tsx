import { type ReactNode, useContext } from 'react';
import type { QueryProblem } from '../client/client-error.ts';
import { FilterContext } from '../filters/filter-context.ts';
import { shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import { ProblemView } from './ProblemView.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import type { AppearanceProps } from './widget-props.ts';

/** What a widget says where there is nothing to show, and why that may be. */
export type Nothing = Readonly<{
  title: string;
  hint: string;
  /** Whether it is so under any filters, so that clearing them is no way out. */
  always?: boolean;
}>;

type QueryBoundaryProps<T> = Readonly<{
  state: QueryState<T>;
  name: string;
  language: Language;
  height: number;
  /** What is said where there is nothing; that there are no downloads unless told. */
  nothing?: Nothing | undefined;
  overrides: Pick<AppearanceProps, 'renderLoading' | 'renderEmpty' | 'renderError'>;
  children: (data: T) => ReactNode;
}>;

/** What a page puts into a widget keeps the styles of the page. */
const own = (view: ReactNode): ReactNode =>
  view == null ? undefined : <div className="downpour-own">{view}</div>;

/** All states of a question, drawn the same way by every widget and all of the same height. */
export function QueryBoundary<T>({
  state,
  name,
  language,
  height,
  nothing,
  overrides,
  children,
}: QueryBoundaryProps<T>) {
  const words = wordsOf(language, 'shell', shell);
  const problemView = (problem: QueryProblem, retry: () => void): ReactNode => {
    const fallback = <ProblemView problem={problem} retry={retry} language={language} />;
    return own(overrides.renderError?.({ fallback, height, problem, retry })) ?? fallback;
  };
  switch (state.status) {
    case 'pending': {
      const fallback = (
        <div className="downpour-skeleton" role="status">
          <span className="downpour-hidden">{words.loading(name)}</span>
        </div>
      );
      return own(overrides.renderLoading?.({ fallback, height })) ?? fallback;
    }
    case 'error':
      return problemView(state.problem, state.refetch);
    case 'empty': {
      const fallback = <EmptyView language={language} nothing={nothing} />;
      return own(overrides.renderEmpty?.({ fallback, height })) ?? fallback;
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

/** That there is nothing, and the way back to where there was something. */
function EmptyView({ language, nothing }: Readonly<{ language: Language; nothing: Nothing | undefined }>) {
  const page = useContext(FilterContext);
  const words = wordsOf(language, 'shell', shell);
  return (
    <div className="downpour-message" role="status">
      <strong>{nothing?.title ?? words.empty}</strong>
      <p>{nothing?.hint ?? words.emptyHint}</p>
      {page?.changed === true && nothing?.always !== true ? (
        <button type="button" className="downpour-tool downpour-tool-strong" onClick={page.clear}>
          {words.clearFilters}
        </button>
      ) : null}
    </div>
  );
}
