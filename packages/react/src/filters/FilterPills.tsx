import type { Filter } from '@downpour/core';
import { useContext } from 'react';
import { DownpourContext } from '../context/downpour-context.ts';
import { useLanguage } from '../context/useLanguage.ts';
import { filters as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { dimensionName, isFilterDimension } from '../series/dimension-name.ts';
import { kindOf, valueLabel } from '../series/value-label.ts';
import { Styles } from '../theme/Styles.tsx';
import { describeRange } from './describe-range.ts';
import { useFilters } from './filter-context.ts';
import { filterPillsCss } from './filter-pills-css.ts';

/** What `FilterPills` takes. */
export type FilterPillsProps = Readonly<{
  /** BCP 47 tag; the provider's unless told. */
  locale?: string | undefined;
  className?: string | undefined;
}>;

type Pill = Readonly<{ key: string; text: string; remove: () => void }>;

const filterText = ({ dimension, operator, values }: Filter, value: string, language: Language): string => {
  const words = wordsOf(language, 'filters', english);
  if (dimension === 'ci' && value === 'true' && values.length === 1) {
    return operator === 'in' ? words.ci.only : words.ci.exclude;
  }
  const name = isFilterDimension(dimension) ? dimensionName(dimension, language).label : dimension;
  const label = valueLabel({ dimension, value, kind: kindOf(value, false) }, language);
  return operator === 'in' ? words.is(name, label) : words.isNot(name, label);
};

/** The filters in force, each a button that takes it off; nothing where there is none. */
export function FilterPills({ locale, className }: FilterPillsProps) {
  const filters = useFilters();
  const provided = useContext(DownpourContext);
  const language = useLanguage(locale);
  const words = wordsOf(language, 'filters', english);
  const { state } = filters;
  const pills: readonly Pill[] = [
    ...(filters.zoomed
      ? [{ key: 'range', text: describeRange(state, language), remove: filters.resetRange }]
      : []),
    ...(state.mirrors === 'include'
      ? []
      : [
          {
            key: 'mirrors',
            text: words.mirrors[state.mirrors],
            remove: () => filters.setMirrors('include'),
          },
        ]),
    ...state.filters.flatMap((filter) =>
      filter.values.map((value): Pill => {
        const { dimension, operator } = filter;
        return {
          key: `${operator}:${dimension}:${value}`,
          text: filterText(filter, value, language),
          remove: () => {
            if (isFilterDimension(dimension)) filters.remove(dimension, operator, value);
          },
        };
      }),
    ),
  ];
  if (pills.length === 0) return null;
  return (
    <>
      <Styles name="pills" css={filterPillsCss} />
      <ul
        className={`downpour downpour-pills${className ? ` ${className}` : ''}`}
        data-downpour-theme={provided === undefined || provided.theme === 'auto' ? undefined : provided.theme}
        aria-label={words.label}
      >
        {pills.map(({ key, text, remove }) => (
          <li key={key}>
            <button type="button" className="downpour-pill" aria-label={words.remove(text)} onClick={remove}>
              <span>{text}</span>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {pills.length > 1 ? (
          <li>
            <button type="button" className="downpour-pill downpour-pill-clear" onClick={filters.clear}>
              {words.clear}
            </button>
          </li>
        ) : null}
      </ul>
    </>
  );
}
