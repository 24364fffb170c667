import { useEffect, useState } from 'react';

/** What `useShareLink` takes. */
export type ShareLinkOptions = Readonly<{
  /** The link, or what gives it when it is wanted; the page's address unless told. */
  url?: string | (() => string) | undefined;
  /** On devices with a touch screen, offers the system's own ways to share where it has any, instead of copying. */
  native?: boolean | undefined;
  /** What the system is told the link is to; the document's title unless told. */
  title?: string | undefined;
}>;

/** What became of sharing: `refused` where the browser does not let pages copy. */
export type ShareOutcome = 'idle' | 'copied' | 'shared' | 'refused';

/** A link to the view, and how far sharing it has got. */
export type ShareLinkState = Readonly<{
  outcome: ShareOutcome;
  /** The link that was wanted last; empty before. */
  link: string;
  /** Copies the link, or hands it to the system. */
  share: () => void;
  /** Forgets the outcome. */
  reset: () => void;
}>;

const SHOWN_MS = 4_000;

const hasTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** Whether somebody closed the system's sheet, which is no failure. */
const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

async function shareLink(link: string, { native = false, title }: ShareLinkOptions): Promise<ShareOutcome> {
  if (native && hasTouch() && typeof navigator.share === 'function') {
    try {
      await navigator.share({ url: link, title: title ?? document.title });
      return 'shared';
    } catch (error) {
      if (isCancelled(error)) return 'idle';
    }
  }
  try {
    await navigator.clipboard.writeText(link);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Copies or shares a link to the view of the page, with its filters. */
export function useShareLink(options: ShareLinkOptions = {}): ShareLinkState {
  const [outcome, setOutcome] = useState<ShareOutcome>('idle');
  const [link, setLink] = useState('');
  const isDone = outcome === 'copied' || outcome === 'shared';
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  return {
    outcome,
    link,
    share: () => {
      const { url } = options;
      const wanted = new URL(
        (typeof url === 'function' ? url() : url) ?? window.location.href,
        window.location.href,
      ).href;
      setLink(wanted);
      void shareLink(wanted, options).then(setOutcome);
    },
    reset: () => setOutcome('idle'),
  };
}
