import { formatCountCompact } from '../format/format-count.ts';
import { values as english, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Icon } from './Icon.tsx';
import type { MatchedValue } from './match-values.ts';

type ValueRowProps = Readonly<{
  value: MatchedValue;
  language: Language;
  isKept: boolean;
  isLeftOut: boolean;
  /** Which of its buttons Tab reaches; the others are reached by arrow keys. */
  focusable: number | undefined;
  onKeep: () => void;
  onLeaveOut: () => void;
}>;

/** A value: the button that keeps it, and the one that leaves it out. */
export function ValueRow({ value, language, isKept, isLeftOut, focusable, ...actions }: ValueRowProps) {
  const words = wordsOf(language, 'values', english);
  const { locale = 'en' } = language;
  const { label, downloads } = value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" className="downpour-values-row">
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell" className="downpour-values-keep">
        <button
          type="button"
          className="downpour-value"
          aria-pressed={isKept}
          tabIndex={focusable === 0 ? 0 : -1}
          onClick={actions.onKeep}
        >
          <span className="downpour-value-mark">{isKept ? <Icon name="check" /> : null}</span>
          <span className={isLeftOut ? 'downpour-value-name downpour-value-out' : 'downpour-value-name'}>
            {downloads === undefined ? words.keepTyped(label) : label}
          </span>
          {downloads === undefined ? null : (
            <span className="downpour-value-count">
              {formatCountCompact(downloads, locale)}
              <span className="downpour-hidden"> {wordsOf(language, 'terms', terms).unit}</span>
            </span>
          )}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
      <div role="gridcell">
        <button
          type="button"
          className="downpour-button downpour-value-not"
          aria-pressed={isLeftOut}
          aria-label={words.excludeValue(label)}
          tabIndex={focusable === 1 ? 0 : -1}
          onClick={actions.onLeaveOut}
        >
          {words.exclude}
        </button>
      </div>
    </div>
  );
}
