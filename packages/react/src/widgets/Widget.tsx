import type { Provenance } from '@downpour/core';
import {
  type CSSProperties,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useContext,
  useId,
  useRef,
  useState,
} from 'react';
import { isAbsence } from '../client/client-error.ts';
import { useDownpour } from '../context/downpour-context.ts';
import { useServerMarkup } from '../context/useServerMarkup.ts';
import { terms } from '../messages/en.ts';
import { type Language, wordsLanguage, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import type { DataTable } from '../series/data-table.ts';
import { bodyHeights } from './body-heights.ts';
import { LeaveOutContext } from './leave-out-context.ts';
import { ProblemView } from './ProblemView.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { type Nothing, QueryBoundary } from './QueryBoundary.tsx';
import { RenderGuard } from './RenderGuard.tsx';
import { useMeasuredWidth } from './useMeasuredWidth.ts';
import { WidgetTools } from './WidgetTools.tsx';
import type { AppearanceProps } from './widget-props.ts';

const DataTableView = /* @__PURE__ */ lazy(() =>
  import('./DataTableView.tsx').then((module) => ({ default: module.DataTableView })),
);

/** Where and how a chart is drawn. */
export type ChartSpace = Language & Readonly<{ id: string; title: string; width: number; height: number }>;

/** What a widget brings to the shell all widgets share. */
export type WidgetShellProps<T> = Readonly<{
  appearance: AppearanceProps;
  language: Language;
  /** The generated title, which `appearance.title` replaces. */
  title: string;
  /** The packages it is about; none for the whole registry. */
  subject?: string | readonly string[] | undefined;
  state: QueryState<T>;
  /**
   * Height of the chart in pixels at a width, unless `appearance.height` says. Between the widths where widgets change
   * their form (460 and 560 px) it may only grow evenly, because style sheets reserve it before anything is measured.
   */
  heightAt: (width: number) => number;
  /** One picture serves every width; otherwise the server draws a narrow and a wide one, and CSS shows that which fits. */
  scales?: boolean;
  table: (data: T) => DataTable;
  /** What the chart shows, in sentences; the title names the packages. */
  describe: (data: T, title: string) => string;
  /** What is said where there is nothing; that there are no downloads unless told. */
  nothing?: Nothing | undefined;
  /** Controls beside the title. */
  tools?: ReactNode;
  children: (data: T, space: ChartSpace) => ReactNode;
}>;

const namesOf = (subject: string | readonly string[] | undefined): readonly string[] =>
  subject === undefined ? [] : typeof subject === 'string' ? [subject] : subject;

/**
 * What all widgets are: a named figure with its chart or table, its controls, and where the numbers come from. Whatever
 * fails while it is drawn stays inside. On a dashboard it is left out where the data has nothing for it.
 */
export function Widget<T extends Readonly<{ provenance: Provenance }>>(props: WidgetShellProps<T>) {
  const leftOut =
    useContext(LeaveOutContext) &&
    props.appearance.renderError === undefined &&
    props.state.status === 'error' &&
    isAbsence(props.state.problem);
  if (leftOut) return null;
  return (
    <RenderGuard
      resetKey={props.state}
      fallback={(problem, retry) => (
        <figure className="downpour downpour-widget" aria-label={props.appearance.title ?? props.title}>
          <ProblemView problem={problem} retry={retry} language={props.language} />
        </figure>
      )}
    >
      <WidgetFigure {...props} />
    </RenderGuard>
  );
}

function WidgetFigure<T extends Readonly<{ provenance: Provenance }>>(props: WidgetShellProps<T>) {
  const { appearance, state, tools, language } = props;
  const provided = useDownpour();
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(body);
  const [asTable, setAsTable] = useState(false);
  const theme = appearance.theme ?? provided.theme;
  const title = appearance.title ?? props.title;
  const heightAt = (width: number): number => appearance.height ?? props.heightAt(width);
  const data = 'data' in state ? state.data : undefined;
  const named = wordsOf(language, 'terms', terms).ofPackages(title, namesOf(props.subject));
  // Fetching the table is no reason to take the chart away meanwhile.
  const toggleTable = (): void => startTransition(() => setAsTable((shown) => !shown));
  const onKeyDown = (event: KeyboardEvent): void => {
    const takesKeys = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !takesKeys;
    if (event.key === 't' && plain && data !== undefined) toggleTable();
  };
  return (
    <figure
      ref={figure}
      className={`downpour downpour-widget${appearance.className ? ` ${appearance.className}` : ''}`}
      data-downpour-theme={theme === 'auto' ? undefined : theme}
      data-state={state.status}
      lang={wordsLanguage(language)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-sentence`}
      aria-busy={state.status === 'pending' || (state.status === 'stale' && state.problem === undefined)}
      onKeyDown={onKeyDown}
    >
      <figcaption className="downpour-head">
        <span className="downpour-title" id={`${id}-title`}>
          {title}
        </span>
        <WidgetTools
          id={id}
          language={language}
          title={title}
          named={named}
          state={state}
          figure={figure}
          asTable={asTable}
          onTable={toggleTable}
        >
          {appearance.tools === undefined ? null : <span className="downpour-own">{appearance.tools}</span>}
          {tools}
        </WidgetTools>
        <span className="downpour-hidden" id={`${id}-sentence`}>
          {data === undefined ? '' : props.describe(data, named)}
        </span>
      </figcaption>
      <div className="downpour-body" ref={body} style={bodyHeights(heightAt) as CSSProperties}>
        <QueryBoundary
          state={state}
          name={title}
          language={language}
          height={heightAt(SPOKEN_WIDTH)}
          nothing={props.nothing}
          overrides={appearance}
        >
          {(shown) =>
            asTable ? (
              <Suspense fallback={null}>
                <DataTableView table={props.table(shown)} name={title} language={language} />
              </Suspense>
            ) : (
              <Pictures width={width} scales={props.scales === true}>
                {(pixels, part) =>
                  props.children(shown, {
                    ...language,
                    id: `${id}-chart${part}`,
                    title,
                    width: pixels,
                    height: heightAt(pixels),
                  })
                }
              </Pictures>
            )
          }
        </QueryBoundary>
      </div>
      <ProvenanceLine state={state} language={language} />
    </figure>
  );
}

/** The width whose height overrides of loading, empty and error are told. */
const SPOKEN_WIDTH = 640;
const NARROW_PICTURE = 340;
const WIDE_PICTURE = 720;

type PicturesProps = Readonly<{
  /** As measured; undefined before that. */
  width: number | undefined;
  scales: boolean;
  children: (width: number, part: string) => ReactNode;
}>;

/** The chart at its measured width; before that, as the server wrote it, a picture for each width that CSS tells apart. */
function Pictures({ width, scales, children }: PicturesProps) {
  const fromServer = useServerMarkup();
  if (width !== undefined) return children(width, '');
  if (!fromServer) return null;
  if (scales) return <div className="downpour-picture">{children(WIDE_PICTURE, '')}</div>;
  return (
    <>
      <div className="downpour-picture downpour-narrow">{children(NARROW_PICTURE, '-narrow')}</div>
      <div className="downpour-picture downpour-wide">{children(WIDE_PICTURE, '')}</div>
    </>
  );
}
