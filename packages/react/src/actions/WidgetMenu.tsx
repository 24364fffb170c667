import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { formatDay } from '../format/format-date.ts';
import { actions, shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import { Styles } from '../theme/Styles.tsx';
import { pictureText, pngOf } from './chart-picture.ts';
import { fileName } from './file-name.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { resultCsv } from './result-csv.ts';
import { saveFile } from './save-file.ts';
import { widgetMenuCss } from './widget-menu-css.ts';

/** What a widget's menu works on. */
export type WidgetMenuProps = Readonly<{
  id: string;
  language: Language;
  /** Title with the packages, for file names. */
  title: string;
  state: QueryState<unknown>;
  figure: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** What was done, or why it could not be, for the live region. */
  onDone: (text: string) => void;
}>;

type Item = Readonly<{ key: string; label: string; act: () => Promise<string> | string }>;

const chartOf = (figure: HTMLElement | null): SVGSVGElement | undefined =>
  [
    ...(figure?.querySelectorAll<SVGSVGElement>('.downpour-body svg:is(.downpour-chart,.recharts-surface)') ??
      []),
  ].find((svg) => svg.checkVisibility?.() ?? true);

/** What can be done with a widget's numbers and picture: copy, download, share, and look behind. */
export function WidgetMenu({ id, language, title, state, figure, onClose, onDone }: WidgetMenuProps) {
  const words = wordsOf(language, 'actions', actions);
  const around = wordsOf(language, 'shell', shell);
  const menu = useRef<HTMLDivElement>(null);
  const [showsPlan, setShowsPlan] = useState(false);
  const { result } = state;
  const chart = chartOf(figure.current);
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);

  const note =
    result === undefined ? '' : around.dataTo(formatDay(result.meta.asOf, language.locale ?? 'en'));
  const named = (extension: string): string => fileName([title, result?.meta.asOf ?? ''], extension);
  const copy = (text: string, done: string): Promise<string> =>
    navigator.clipboard.writeText(text).then(() => done);
  const items: readonly Item[] = [
    ...(result === undefined
      ? []
      : [
          { key: 'copy-csv', label: words.copyCsv, act: () => copy(resultCsv(result), words.copiedCsv) },
          {
            key: 'csv',
            label: words.downloadCsv,
            act: () => {
              saveFile(new Blob([resultCsv(result)], { type: 'text/csv' }), named('csv'));
              return words.saved(named('csv'));
            },
          },
        ]),
    ...(chart === undefined
      ? []
      : [
          {
            key: 'svg',
            label: words.downloadSvg,
            act: () => {
              const text = pictureText(chart, { title, note });
              saveFile(new Blob([text], { type: 'image/svg+xml' }), named('svg'));
              return words.saved(named('svg'));
            },
          },
          {
            key: 'png',
            label: words.downloadPng,
            act: async () => {
              saveFile(await pngOf(pictureText(chart, { title, note })), named('png'));
              return words.saved(named('png'));
            },
          },
        ]),
    { key: 'link', label: words.copyLink, act: () => copy(window.location.href, words.copiedLink) },
  ];
  const run = ({ act }: Item): void => {
    Promise.resolve()
      .then(act)
      .then(onDone, () => onDone(words.refused))
      .finally(onClose);
  };
  return (
    <>
      <Styles name="menu" css={widgetMenuCss} />
      <div
        ref={menu}
        className="downpour-menu"
        role="menu"
        id={id}
        aria-label={around.menuOf(title)}
        tabIndex={-1}
        hidden={showsPlan}
        onKeyDown={moveFocus}
      >
        {items.map((item) => (
          <button key={item.key} type="button" role="menuitem" tabIndex={-1} onClick={() => run(item)}>
            {item.label}
          </button>
        ))}
        <button type="button" role="menuitem" tabIndex={-1} onClick={() => setShowsPlan(true)}>
          {words.showSql}
        </button>
      </div>
      {showsPlan ? (
        <PlanDialog language={language} title={title} plan={state.plan} onClose={onClose} />
      ) : null}
    </>
  );
}

/** Arrow keys, Home and End move among the items of a menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}
