import { lazy, type ReactNode, type RefObject, Suspense, useState } from 'react';
import { shell } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import { usePopover } from './usePopover.ts';

const WidgetMenu = /* @__PURE__ */ lazy(() =>
  import('../actions/WidgetMenu.tsx').then((module) => ({ default: module.WidgetMenu })),
);

type WidgetToolsProps = Readonly<{
  id: string;
  language: Language;
  title: string;
  /** Title with the packages. */
  named: string;
  state: QueryState<unknown>;
  figure: RefObject<HTMLElement | null>;
  asTable: boolean;
  onTable: () => void;
  children: ReactNode;
}>;

/** The controls every widget has beside its title: its own, the table, the CSV file, and a menu that is fetched when opened. */
export function WidgetTools(props: WidgetToolsProps) {
  const { id, language, title, named, state, figure, asTable, onTable } = props;
  const { open, toggle, close, container, button } = usePopover();
  const [done, setDone] = useState('');
  const words = wordsOf(language, 'shell', shell);
  return (
    <div className="downpour-tools">
      {props.children}
      <button
        type="button"
        className="downpour-tool"
        aria-pressed={asTable}
        aria-keyshortcuts="t"
        disabled={!('data' in state)}
        onClick={onTable}
      >
        {words.table}
      </button>
      <a className="downpour-tool" href={state.csvUrl} download aria-label={words.csvOf(title)}>
        {words.csv}
      </a>
      <div ref={container}>
        <button
          ref={button}
          type="button"
          className="downpour-tool"
          aria-haspopup="menu"
          aria-expanded={open}
          aria-label={words.menuOf(title)}
          title={words.menu}
          onClick={() => {
            setDone('');
            toggle();
          }}
        >
          <span aria-hidden="true">⋯</span>
        </button>
        {open ? (
          <Suspense fallback={null}>
            <WidgetMenu
              id={`${id}-menu`}
              language={language}
              title={named}
              state={state}
              figure={figure}
              onDone={setDone}
              onClose={close}
            />
          </Suspense>
        ) : null}
      </div>
      <span className={done === '' ? 'downpour-hidden' : 'downpour-done'} role="status">
        {done}
      </span>
    </div>
  );
}
