import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { FilterContext, pageFilters } from './filter-context.ts';
import { type FilterAction, type FilterState, reduceFilters } from './filter-state.ts';
import { type StartFilters, startState } from './start-state.ts';
import type { PageAddress } from './useHistoryAddress.ts';
import { useUrlFilters } from './useUrlFilters.ts';

/** What `FilterProvider` takes. */
export type FilterProviderProps = Readonly<{
  /** Range, mirrors and CI the page begins with, and goes back to when cleared. */
  initial?: StartFilters | undefined;
  /** Keeps the filters in the page's address. A text is put before the parameters' names. */
  urlState?: boolean | string | undefined;
  /** A router's address to keep the filters in, instead of the History API's; implies `urlState`. */
  address?: PageAddress | undefined;
  /** Filters kept elsewhere, such as in a router; `onChange` receives every change. */
  state?: FilterState | undefined;
  onChange?: ((next: FilterState) => void) | undefined;
  children?: ReactNode;
}>;

type InnerProps = Readonly<{ initial: FilterState; children: ReactNode }>;

const Provide = ({
  state,
  initial,
  change,
  children,
}: InnerProps & Readonly<{ state: FilterState; change: (next: FilterState) => void }>) => {
  const filters = useMemo(
    () =>
      pageFilters(state, initial, (action: FilterAction) => change(reduceFilters(state, action, initial))),
    [state, initial, change],
  );
  return <FilterContext.Provider value={filters}>{children}</FilterContext.Provider>;
};

const InAddress = ({
  initial,
  prefix,
  address,
  children,
}: InnerProps & Readonly<{ prefix: string; address: PageAddress | undefined }>) => {
  const [state, change] = useUrlFilters({ initial, prefix, address });
  return (
    <Provide state={state} initial={initial} change={change}>
      {children}
    </Provide>
  );
};

const InMemory = ({ initial, children }: InnerProps) => {
  const [state, change] = useState(initial);
  return (
    <Provide state={state} initial={initial} change={change}>
      {children}
    </Provide>
  );
};

/**
 * Makes the widgets inside act together: brushing one chart sets the range of all, a click on a country, a version or
 * a legend entry filters all by it.
 */
export function FilterProvider({
  initial,
  urlState = false,
  address,
  state,
  onChange,
  children,
}: FilterProviderProps) {
  const text = JSON.stringify(initial ?? {});
  const start = useMemo(() => startState(JSON.parse(text)), [text]);
  const change = useCallback((next: FilterState) => onChange?.(next), [onChange]);
  if (state !== undefined) {
    return (
      <Provide state={state} initial={start} change={change}>
        {children}
      </Provide>
    );
  }
  if (urlState !== false || address !== undefined) {
    return (
      <InAddress initial={start} prefix={typeof urlState === 'string' ? urlState : ''} address={address}>
        {children}
      </InAddress>
    );
  }
  return <InMemory initial={start}>{children}</InMemory>;
}
