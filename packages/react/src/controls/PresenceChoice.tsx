import type { Presence } from '@downpour/core';
import { filterBar as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Segments } from './Segments.tsx';

const PRESENCES = ['include', 'exclude', 'only'] as const satisfies readonly Presence[];

type PresenceChoiceProps = Readonly<{
  /** Whose downloads: mirrors, CI. */
  label: string;
  value: Presence;
  onChange: (presence: Presence) => void;
  language: Language;
}>;

/** Whether the downloads of some kind of client count: all of them, none, or only they. */
export function PresenceChoice({ label, value, onChange, language }: PresenceChoiceProps) {
  const { presence } = wordsOf(language, 'filterBar', english);
  return (
    <div className="downpour-choice">
      <span className="downpour-choice-label" aria-hidden="true">
        {label}
      </span>
      <Segments<Presence>
        label={label}
        segments={PRESENCES.map((one) => ({ value: one, label: presence[one] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
