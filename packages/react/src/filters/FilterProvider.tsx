import { type ReactNode, useMemo, useState } from 'react';
import { useServerMarkup } from '../context/useServerMarkup.ts';
import { FilterContext, pageFilters } from './filter-context.ts';
import { beginHistory, visit } from './filter-history.ts';
import { type FilterAction, type FilterState, reduceFilters, sameState } from './filter-state.ts';
import { type StartFilters, startState } from './start-state.ts';
import type { PageAddress } from './useHistoryAddress.ts';
import { useUrlFilters } from './useUrlFilters.ts';

/** What `FilterProvider` takes. */
export type FilterProviderProps = Readonly<{
  /** Range, granularity, mirrors and CI the page begins with, and goes back to when cleared. */
  initial?: StartFilters | undefined;
  /** Keeps the filters in the page's address. A text is put before the parameters' names. */
  urlState?: boolean | string | undefined;
  /** A router's address to keep the filters in, instead of the History API's; implies `urlState`. */
  address?: PageAddress | undefined;
  /** Filters kept elsewhere, such as in a store: they change when this does, which `onChange` asks for. */
  value?: FilterState | undefined;
  /** Receives what the filters become with each change. */
  onChange?: ((next: FilterState) => void) | undefined;
  children?: ReactNode;
}>;

type Change = (next: FilterState) => void;
type InnerProps = Readonly<{ initial: FilterState; onChange: Change | undefined; children: ReactNode }>;

/** The steps of the filters, whoever made them; what a server could not know is none. */
function useFilterHistory(state: FilterState) {
  const fromServer = useServerMarkup();
  const [steps, setSteps] = useState(() => ({ ...beginHistory(state), fromServer }));
  if (steps.fromServer === fromServer && sameState(steps.present, state)) return steps;
  const next = { ...(steps.fromServer ? beginHistory(state) : visit(steps, state)), fromServer };
  setSteps(next);
  return next;
}

const Provide = ({
  state,
  initial,
  change,
  onChange,
  children,
}: InnerProps & Readonly<{ state: FilterState; change?: Change }>) => {
  const { past, future } = useFilterHistory(state);
  const filters = useMemo(() => {
    const goTo = (next: FilterState) => {
      change?.(next);
      onChange?.(next);
    };
    const stepTo = (next: FilterState | undefined) => (next === undefined ? undefined : () => goTo(next));
    return pageFilters(state, initial, {
      dispatch: (action: FilterAction) => goTo(reduceFilters(state, action, initial)),
      undo: stepTo(past.at(-1)),
      redo: stepTo(future[0]),
    });
  }, [state, initial, change, onChange, past, future]);
  return <FilterContext.Provider value={filters}>{children}</FilterContext.Provider>;
};

const InAddress = ({
  prefix,
  address,
  ...rest
}: InnerProps & Readonly<{ prefix: string; address: PageAddress | undefined }>) => {
  const [state, change] = useUrlFilters({ initial: rest.initial, prefix, address });
  return <Provide state={state} change={change} {...rest} />;
};

const InMemory = (rest: InnerProps) => {
  const [state, change] = useState(rest.initial);
  return <Provide state={state} change={change} {...rest} />;
};

/**
 * Makes the widgets inside act together: brushing one chart sets the range of all, a click on a country, a version or
 * a legend entry filters all by it. The filters are its own from `initial` on, in the page's address with `urlState` or
 * `address`, or the page's own with `value`.
 */
export function FilterProvider({
  initial,
  urlState = false,
  address,
  value,
  onChange,
  children,
}: FilterProviderProps) {
  const text = JSON.stringify(initial ?? {});
  const start = useMemo(() => startState(JSON.parse(text)), [text]);
  const inner = { initial: start, onChange, children };
  if (value !== undefined) return <Provide state={value} {...inner} />;
  if (urlState === false && address === undefined) return <InMemory {...inner} />;
  return <InAddress prefix={typeof urlState === 'string' ? urlState : ''} address={address} {...inner} />;
}
