import type { Catalogue, Provenance, QueryName, QueryPlan, Result, RowOf } from '@downpour/core';
import { clientProblem, type QueryProblem } from '../client/client-error.ts';

/** Typed rows of an answer, and where they come from. */
export type Answer<C extends Catalogue, N extends QueryName<C>> = Readonly<{
  rows: readonly RowOf<C, N>[];
  provenance: Provenance;
}>;

/** What every state has. */
type Always = Readonly<{
  /** Asks again. */
  refetch: () => void;
  /** The answer as a CSV file. */
  csvUrl: string;
  /** The answer as it came, where there is one. */
  result: Result | undefined;
  /** The table that answers, and the SQL. Throws `ProblemError` with `plan-disabled` where the proxy does not show them. */
  plan: () => Promise<QueryPlan>;
}>;

/**
 * Everything that can be the case with a question. `stale`: `data` answers an earlier form of the question while the
 * new answer is on its way, or is what there was before asking again failed, which `problem` then explains.
 */
export type QueryState<T> = Always &
  (
    | Readonly<{ status: 'pending' }>
    | Readonly<{ status: 'ready'; data: T }>
    | Readonly<{ status: 'empty'; data: T }>
    | Readonly<{ status: 'error'; problem: QueryProblem }>
    | Readonly<{ status: 'stale'; data: T; problem?: QueryProblem }>
  );

/** The same state with other data. Where `view` fails, the state is an error. */
export function mapState<T, U>(state: QueryState<T>, view: (data: T) => U): QueryState<U> {
  if (!('data' in state)) return state;
  try {
    return { ...state, data: view(state.data) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { refetch, csvUrl, result, plan } = state;
    const problem = clientProblem('unreadable-result', `The numbers could not be read: ${reason}.`);
    return { status: 'error', problem, refetch, csvUrl, result, plan };
  }
}

/** The same state, empty where its data is: for answers that can have rows worth showing without a download. */
export const emptyWhere = <T>(state: QueryState<T>, isEmpty: (data: T) => boolean): QueryState<T> =>
  state.status === 'ready' || state.status === 'empty'
    ? { ...state, status: isEmpty(state.data) ? 'empty' : 'ready' }
    : state;

/** Whether a result says that there is nothing: no rows, or rows that all count no download. */
export function isEmptyResult({ columns, rows }: Result): boolean {
  const downloads = columns.findIndex(({ name }) => name === 'downloads');
  return rows.every((row) =>
    downloads < 0 ? row.every((cell) => cell === null) : row[downloads] === '0' || row[downloads] === null,
  );
}
