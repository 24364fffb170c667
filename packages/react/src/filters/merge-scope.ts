import type { Filters, Presence, PypiCatalogue, RangePreset, UtcDate } from '@downpour/core';
import type { FilterState } from './filter-state.ts';
import type { RangeSelection } from './range-selection.ts';

/** What a widget's own props say about the downloads to count. */
export type ScopeProps = Readonly<{
  /** Values to keep or to leave out, by dimension: `{ country: ['US', 'CA'] }`, `{ python: { notIn: ['2.7'] } }`. */
  filters?: Filters<PypiCatalogue> | undefined;
  /** Days counted back from the end: `90d`, `12w`, `6m`, `2y`, `all`. Instead of `from`. */
  range?: RangePreset | undefined;
  /** First day, UTC. */
  from?: UtcDate | undefined;
  /** Day after the last day, UTC. */
  to?: UtcDate | undefined;
  /** Whether downloads by mirrors count. */
  mirrors?: Presence | undefined;
  /** Whether downloads in continuous integration count. Beside a filter of CI, both hold. */
  ci?: Presence | undefined;
}>;

/** A scope as the parameters of a question. */
export type Scope = Readonly<{
  filters: Filters<PypiCatalogue>;
  mirrors: Presence;
  ci?: Presence;
  from?: UtcDate;
  to?: UtcDate;
  range?: RangePreset;
}>;

/** Props first: a dimension, the range, mirrors or CI named in props are not touched by the page's filters. */
export function mergeScope(props: ScopeProps, page: FilterState): Scope {
  const fromPage: Record<string, { in?: readonly string[]; notIn?: readonly string[] }> = {};
  for (const { dimension, operator, values } of page.filters) {
    if (dimension === 'ci' && props.ci !== undefined) continue;
    fromPage[dimension] = { ...fromPage[dimension], [operator]: values };
  }
  const own = Object.fromEntries(
    Object.entries(props.filters ?? {}).filter(([, value]) => value !== undefined),
  );
  return {
    filters: { ...fromPage, ...own },
    mirrors: props.mirrors ?? page.mirrors,
    ...(props.ci === undefined ? {} : { ci: props.ci }),
    ...rangeOfScope(props, page),
  };
}

function rangeOfScope(props: ScopeProps, page: RangeSelection): RangeSelection {
  const fixed = props.range !== undefined || props.from !== undefined || props.to !== undefined;
  const { from, to, range } = fixed ? props : page;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(range === undefined ? {} : { range }),
  };
}
