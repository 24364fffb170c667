import { useEffect, useState } from 'react';
import { Icon } from '../shell/Icon.tsx';

const SHOWN_MS = 2500;

type Outcome = 'idle' | 'copied' | 'refused';

const LABELS: Readonly<Record<Outcome, string>> = {
  idle: 'Copy link',
  copied: 'Link copied',
  refused: 'Copy the address bar',
};

/** Copies the address, which holds the range and every filter. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<Outcome>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <Icon name={outcome === 'copied' ? 'check' : 'link'} />
      <span aria-live="polite">{LABELS[outcome]}</span>
    </button>
  );
}
