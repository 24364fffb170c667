import { useId, useState } from 'react';
import { useDownpour } from '../context/downpour-context.ts';
import { useLanguage } from '../context/useLanguage.ts';
import { search as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { Styles } from '../theme/Styles.tsx';
import { PackageOptions } from './PackageOptions.tsx';
import { packageSearchCss } from './package-search-css.ts';
import { useCombobox } from './useCombobox.ts';
import { usePackageSearch } from './usePackageSearch.ts';
import type { AppearanceProps } from './widget-props.ts';

/** What `PackageSearch` takes. */
export type PackageSearchProps = Pick<AppearanceProps, 'theme' | 'locale' | 'className'> &
  Readonly<{
    /** Takes the package chosen. */
    onSelect: (name: string) => void;
    /** Name of the field for screen readers; `Search packages` unless told. */
    label?: string | undefined;
    placeholder?: string | undefined;
    /** How many packages to list; 8 unless told. */
    limit?: number | undefined;
  }>;

/** Finds a package as its name is typed: arrow keys move through the list, Enter takes one, Escape closes. */
export function PackageSearch(props: PackageSearchProps) {
  const provided = useDownpour();
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'search', english);
  const id = useId();
  const [text, setText] = useState('');
  const theme = props.theme ?? provided.theme;
  const state = usePackageSearch({ text, limit: props.limit });
  const found = text.trim() !== '' && 'data' in state ? state.data : [];
  const { open, active, onKeyDown, choose, close, type, show, setActive } = useCombobox({
    options: found,
    settled:
      text.trim() === '' || state.status === 'ready' || state.status === 'empty' || state.status === 'error',
    onChoose: ({ package: name }) => {
      setText('');
      props.onSelect(name);
    },
  });
  const label = props.label ?? words.label;
  const shown = open && text.trim() !== '';
  return (
    <div
      className={`downpour downpour-search${props.className ? ` ${props.className}` : ''}`}
      data-downpour-theme={theme === 'auto' ? undefined : theme}
    >
      <Styles name="search" css={packageSearchCss} />
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={props.placeholder ?? words.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          type();
        }}
        onFocus={show}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <PackageOptions
        id={id}
        label={label}
        shown={shown}
        state={state}
        active={active}
        language={language}
        onChoose={choose}
        onPoint={setActive}
      />
    </div>
  );
}
