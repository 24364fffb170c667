import { useEffect, useId, useRef, useState } from 'react';
import { useFilters } from '../filters/filter-context.ts';
import { valuesOf } from '../filters/filter-state.ts';
import { formatCount } from '../format/format-count.ts';
import { values as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { dimensionName, type FilterDimension } from '../series/dimension-name.ts';
import { Styles } from '../theme/Styles.tsx';
import { matchValues } from './match-values.ts';
import { type DimensionValue, useDimensionValues } from './useDimensionValues.ts';
import { useGridFocus } from './useGridFocus.ts';
import { useInsideWindow } from './useInsideWindow.ts';
import { ValueRow } from './ValueRow.tsx';
import { valuePickerCss } from './value-picker-css.ts';

/** What `ValuePicker` takes. */
export type ValuePickerProps = Readonly<{
  dimension: FilterDimension;
  package: string | readonly string[] | undefined;
  language: Language;
}>;

const NONE: readonly DimensionValue[] = [];

/** The values of a dimension, to find some by typing, to keep some, and to leave some out. */
export function ValuePicker({ dimension, language, ...props }: ValuePickerProps) {
  const filters = useFilters();
  const words = wordsOf(language, 'values', english);
  const id = useId();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useInsideWindow(input);
  useEffect(() => input.current?.focus(), []);
  const state = useDimensionValues({ dimension, package: props.package, locale: language.locale });
  const kept = valuesOf(filters.state, dimension, 'in');
  const left = valuesOf(filters.state, dimension, 'notIn');
  const all = 'data' in state ? state.data.values : NONE;
  const isComplete = 'data' in state && state.data.complete;
  const shown = matchValues(text, { values: all, complete: isComplete, dimension, language });
  const { grid, at, onKeyDown, enter } = useGridFocus(shown.length);
  const { label } = dimensionName(dimension, language);
  const note =
    state.status === 'pending'
      ? words.loading
      : state.status === 'error'
        ? words.failed
        : shown.length === 0
          ? words.none
          : isComplete
            ? ''
            : words.unlisted(formatCount(all.length, language.locale ?? 'en'));
  return (
    <div className="downpour-values">
      <Styles name="values" css={valuePickerCss} />
      <input
        ref={input}
        className="downpour-input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.search}
        aria-controls={id}
        placeholder={words.search}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          enter();
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a list with two buttons to a row is no table of data */}
      <div
        ref={grid}
        id={id}
        role="grid"
        className="downpour-values-list"
        aria-label={words.list(label)}
        onKeyDown={onKeyDown}
      >
        {shown.map((value, index) => (
          <ValueRow
            key={value.value}
            value={value}
            language={language}
            isKept={kept.includes(value.value)}
            isLeftOut={left.includes(value.value)}
            focusable={at.row === index ? at.column : undefined}
            onKeep={() => filters.toggle(dimension, value.value)}
            onLeaveOut={() =>
              left.includes(value.value)
                ? filters.remove(dimension, 'notIn', value.value)
                : filters.exclude(dimension, value.value)
            }
          />
        ))}
      </div>
      <p className="downpour-note" role="status">
        {note}
      </p>
    </div>
  );
}
