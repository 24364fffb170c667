import type { Result } from '@downpour/core';
import type { ReactNode } from 'react';
import type { QueryProblem } from '../client/client-error.ts';
import type { ScopeProps } from '../filters/merge-scope.ts';
import type { RangeSelection } from '../filters/range-selection.ts';
import type { FilterDimension } from '../series/dimension-name.ts';
import type { ChartTheme } from '../theme/paint.ts';

/** What somebody chose in a widget: a value of a dimension, a package, or a range of days. */
export type Selection =
  | Readonly<{ kind: 'value'; dimension: FilterDimension; value: string; exclude: boolean }>
  | Readonly<{ kind: 'package'; package: string }>
  | (Readonly<{ kind: 'range' }> & RangeSelection);

/** The view a widget would show, for overrides that only add to it. */
type Fallback = Readonly<{ fallback: ReactNode; height: number }>;

/** How a widget looks, the same for all. */
export type AppearanceProps = Readonly<{
  /** `auto` follows the reader's preference. The provider's unless told. */
  theme?: ChartTheme | undefined;
  /** BCP 47 tag. The provider's unless told. */
  locale?: string | undefined;
  /** Height of the chart in pixels, without title and foot. */
  height?: number | undefined;
  /** Replaces the generated title. */
  title?: string | undefined;
  className?: string | undefined;
  /** Controls of your own beside the title. */
  tools?: ReactNode;
  renderLoading?: ((view: Fallback) => ReactNode) | undefined;
  renderEmpty?: ((view: Fallback) => ReactNode) | undefined;
  renderError?:
    | ((view: Fallback & Readonly<{ problem: QueryProblem; retry: () => void }>) => ReactNode)
    | undefined;
}>;

/** How a widget that names packages leads to their pages. */
export type PackageLinkProps = Readonly<{
  /** The address of a package's page, to make each name a link. */
  hrefOf?: ((name: string) => string) | undefined;
}>;

/** What every widget takes. */
export type WidgetProps = AppearanceProps &
  ScopeProps &
  Readonly<{
    /** Called when somebody chooses something, beside filtering the page where a `FilterProvider` is there. */
    onSelect?: ((selection: Selection) => void) | undefined;
    /** An answer fetched on the server, so that the first render already shows it. */
    initialResult?: Result | undefined;
  }>;
