import { useLanguage } from '../context/useLanguage.ts';
import { granularity as english, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Control, type ControlProps } from './Control.tsx';
import { Segments } from './Segments.tsx';
import {
  type GranularityChoices,
  type GranularityToggleOptions,
  useGranularityToggle,
} from './useGranularityToggle.ts';

/** What `GranularityToggle` takes. */
export type GranularityToggleProps = ControlProps & GranularityToggleOptions;

/** The width of the buckets of charts over time: day, week, month, quarter, year, or as the range suggests. */
export function GranularityToggle({ theme, locale, className, ...options }: GranularityToggleProps) {
  const language = useLanguage(locale);
  return (
    <Control theme={theme} className={className}>
      <GranularityChoice choices={useGranularityToggle(options)} language={language} />
    </Control>
  );
}

type GranularityChoiceProps = Readonly<{ choices: GranularityChoices; language: Language }>;

/** The widths in a row; those that do not suit the range cannot be chosen. */
export function GranularityChoice({ choices, language }: GranularityChoiceProps) {
  const words = wordsOf(language, 'granularity', english);
  const { units } = wordsOf(language, 'terms', terms);
  return (
    <Segments
      label={words.label}
      segments={choices.choices.map(({ granularity, sensible }) => ({
        value: granularity,
        label: granularity === 'auto' ? words.auto : units[granularity],
        name: granularity === 'auto' ? words.autoName : undefined,
        refusal: sensible ? undefined : words.refusal,
      }))}
      value={choices.chosen}
      onChange={choices.choose}
    />
  );
}
