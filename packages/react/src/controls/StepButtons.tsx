import type { PageFilters } from '../filters/filter-context.ts';
import { filterBar as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Icon } from './Icon.tsx';

type StepButtonsProps = Readonly<{ filters: Pick<PageFilters, 'undo' | 'redo'>; language: Language }>;

/** Takes the last change of the filters back, and makes it again. */
export function StepButtons({ filters, language }: StepButtonsProps) {
  const words = wordsOf(language, 'filterBar', english);
  return (['undo', 'redo'] as const).map((step) => (
    <button
      key={step}
      type="button"
      className="downpour-button"
      aria-label={words[step]}
      title={words[step]}
      // Kept focusable, so that the focus is not lost with the last step.
      aria-disabled={filters[step] === undefined}
      onClick={() => filters[step]?.()}
    >
      <Icon name={step} />
    </button>
  ));
}
