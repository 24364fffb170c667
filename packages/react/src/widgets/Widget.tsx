import type { Provenance } from '@downpour/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useDownpour } from '../context/downpour-context.ts';
import type { QueryState } from '../query/query-state.ts';
import type { DataTable } from '../series/data-table.ts';
import { DataTableView } from './DataTableView.tsx';
import { ProblemView } from './ProblemView.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { QueryBoundary } from './QueryBoundary.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import { useMeasuredWidth } from './useMeasuredWidth.ts';
import type { AppearanceProps } from './widget-props.ts';

/** Where and how a chart is drawn. */
export type ChartSpace = Readonly<{
  id: string;
  title: string;
  width: number;
  height: number;
  locale: string;
}>;

type WidgetShellProps<T> = Readonly<{
  appearance: AppearanceProps;
  /** The generated title, which `appearance.title` replaces. */
  title: string;
  state: QueryState<T>;
  /** Height of the chart in pixels at a width, before and with its data, unless `appearance.height` says. */
  heightAt: (width: number, data: T | undefined) => number;
  table: (data: T, locale: string) => DataTable;
  /** What the chart shows, in sentences. */
  describe: (data: T, title: string, locale: string) => string;
  /** Controls beside the title. */
  tools?: ReactNode;
  children: (data: T, space: ChartSpace) => ReactNode;
}>;

/**
 * What all widgets are: a named figure with its chart or table, its controls, and where the numbers come from. Whatever
 * fails while it is drawn stays inside.
 */
export function Widget<T extends Readonly<{ provenance: Provenance }>>(props: WidgetShellProps<T>) {
  return (
    <RenderGuard
      resetKey={props.state}
      fallback={(problem, retry) => (
        <figure className="downpour downpour-widget" aria-label={props.appearance.title ?? props.title}>
          <ProblemView problem={problem} retry={retry} />
        </figure>
      )}
    >
      <WidgetFigure {...props} />
    </RenderGuard>
  );
}

function WidgetFigure<T extends Readonly<{ provenance: Provenance }>>(props: WidgetShellProps<T>) {
  const { appearance, state, tools } = props;
  const provided = useDownpour();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(body);
  const [asTable, setAsTable] = useState(false);
  const locale = appearance.locale ?? provided.locale;
  const theme = appearance.theme ?? provided.theme;
  const title = appearance.title ?? props.title;
  const data = 'data' in state ? state.data : undefined;
  const height = appearance.height ?? props.heightAt(width, data);
  const onKeyDown = (event: KeyboardEvent): void => {
    const takesKeys = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !takesKeys;
    if (event.key === 't' && plain && data !== undefined) setAsTable((shown) => !shown);
  };
  return (
    <figure
      className={`downpour downpour-widget${appearance.className ? ` ${appearance.className}` : ''}`}
      data-downpour-theme={theme === 'auto' ? undefined : theme}
      data-state={state.status}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-sentence`}
      aria-busy={state.status === 'pending' || (state.status === 'stale' && state.problem === undefined)}
      onKeyDown={onKeyDown}
    >
      <figcaption className="downpour-head">
        <span className="downpour-title" id={`${id}-title`}>
          {title}
        </span>
        <span className="downpour-tools">
          {appearance.tools}
          {tools}
          <button
            type="button"
            className="downpour-tool"
            aria-pressed={asTable}
            aria-keyshortcuts="t"
            disabled={data === undefined}
            onClick={() => setAsTable((shown) => !shown)}
          >
            Table
          </button>
          <a className="downpour-tool" href={state.csvUrl} download aria-label={`${title} as CSV`}>
            CSV
          </a>
        </span>
        <span className="downpour-hidden" id={`${id}-sentence`}>
          {data === undefined ? '' : props.describe(data, title, locale)}
        </span>
      </figcaption>
      <div className="downpour-body" ref={body} style={{ height }}>
        <QueryBoundary state={state} name={title} height={height} overrides={appearance}>
          {(shown) =>
            asTable ? (
              <DataTableView table={props.table(shown, locale)} name={title} />
            ) : (
              props.children(shown, { id: `${id}-chart`, title, width, height, locale })
            )
          }
        </QueryBoundary>
      </div>
      <ProvenanceLine state={state} locale={locale} />
    </figure>
  );
}
