import { formatCountCompact } from '../format/format-count.ts';
import { search } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { QueryState } from '../query/query-state.ts';
import type { FoundPackage } from './usePackageSearch.ts';

type PackageOptionsProps = Readonly<{
  id: string;
  label: string;
  shown: boolean;
  state: QueryState<readonly FoundPackage[]>;
  active: number;
  language: Language;
  onChoose: (found: FoundPackage) => void;
  onPoint: (index: number) => void;
}>;

function noteOf(state: QueryState<readonly FoundPackage[]>, language: Language): string | undefined {
  const words = wordsOf(language, 'search', search);
  if (state.status === 'pending') return words.searching;
  if (state.status === 'error') return state.problem.detail;
  if (state.status === 'empty') return words.none;
  const isGuess = state.status === 'ready' && state.data.every(({ match }) => match === 'similar');
  return isGuess ? words.guess : undefined;
}

/** The list beneath a package search. */
export function PackageOptions(props: PackageOptionsProps) {
  const { id, state, shown, active, language } = props;
  const found = 'data' in state ? state.data : [];
  const note = noteOf(state, language);
  return (
    <div className="downpour-search-drop" hidden={!shown}>
      <div className={found.length > 0 || note !== undefined ? 'downpour-search-list' : undefined}>
        <div role="listbox" id={`${id}-list`} aria-label={props.label}>
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
            <div
              key={option.package}
              id={`${id}-${index}`}
              role="option"
              className="downpour-search-option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => props.onPoint(index)}
              onClick={() => props.onChoose(option)}
            >
              <span>{option.package}</span>
              <span className="downpour-muted">
                {formatCountCompact(option.downloads, language.locale ?? 'en')}
              </span>
            </div>
          ))}
        </div>
        <div className={note === undefined ? undefined : 'downpour-search-note'} role="status">
          {note}
        </div>
      </div>
    </div>
  );
}
