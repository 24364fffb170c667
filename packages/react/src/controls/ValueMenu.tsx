import { useFilters } from '../filters/filter-context.ts';
import { valuesOf } from '../filters/filter-state.ts';
import { formatCount } from '../format/format-count.ts';
import { values as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { dimensionName, type FilterDimension } from '../series/dimension-name.ts';
import { Icon } from './Icon.tsx';
import { Arriving, lazyPart } from './LazyPart.tsx';
import { PopoverButton } from './PopoverButton.tsx';

const ValuePicker = /* @__PURE__ */ lazyPart(() =>
  import('./ValuePicker.tsx').then((module) => module.ValuePicker),
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
        <Arriving language={language}>
          <ValuePicker dimension={dimension} package={props.package} language={language} />
        </Arriving>
      )}
    </PopoverButton>
  );
}
