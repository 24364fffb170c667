import { useState } from 'react';
import { copying } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

type CopyButtonProps = Readonly<{ text: string; name: string; language: Language }>;

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ text, name, language }: CopyButtonProps) {
  const words = wordsOf(language, 'copying', copying);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className="downpour-tool"
        aria-label={words.copyOf(name)}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        {outcome === undefined ? words.copy : words[outcome]}
      </button>
      <span className="downpour-hidden" role="status">
        {outcome === undefined ? '' : words[outcome]}
      </span>
    </>
  );
}
