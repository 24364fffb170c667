import { lazy, Suspense } from 'react';
import { useFilters } from '../filters/filter-context.ts';
import { valuesOf } from '../filters/filter-state.ts';
import { formatCount } from '../format/format-count.ts';
import { values as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { dimensionName, type FilterDimension } from '../series/dimension-name.ts';
import { Icon } from './Icon.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import type { ValuePickerProps } from './ValuePicker.tsx';

const NoPicker = ({ language }: ValuePickerProps) => (
  <p className="downpour-note">{wordsOf(language, 'values', english).notLoaded}</p>
);

const ValuePicker = /* @__PURE__ */ lazy(() =>
  import('./ValuePicker.tsx').then(
    (module) => ({ default: module.ValuePicker }),
    () => ({ default: NoPicker }),
  ),
);

type ValueMenuProps = Readonly<{
  dimension: FilterDimension;
  package: string | readonly string[] | undefined;
  language: Language;
}>;

/** A button that opens the values of a dimension, to keep some or to leave some out. */
export function ValueMenu({ dimension, language, ...props }: ValueMenuProps) {
  const { state } = useFilters();
  const words = wordsOf(language, 'values', english);
  const { label, by } = dimensionName(dimension, language);
  const count = valuesOf(state, dimension, 'in').length + valuesOf(state, dimension, 'notIn').length;
  return (
    <PopoverButton
      label={words.dialog(by)}
      pressed={count > 0}
      face={
        <>
          {label}
          {count === 0 ? null : (
            <span className="downpour-count">{formatCount(count, language.locale ?? 'en')}</span>
          )}
          <Icon name="down" />
        </>
      }
    >
      {() => (
        <Suspense fallback={<p className="downpour-note">{words.loading}</p>}>
          <ValuePicker dimension={dimension} package={props.package} language={language} />
        </Suspense>
      )}
    </PopoverButton>
  );
}
