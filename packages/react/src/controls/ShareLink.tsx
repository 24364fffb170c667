import { useEffect, useRef } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { share as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Control, type ControlProps } from './Control.tsx';
import { Icon } from './Icon.tsx';
import { type ShareLinkOptions, useShareLink } from './useShareLink.ts';

/** What `ShareLink` takes. */
export type ShareLinkProps = ControlProps & ShareLinkOptions;

/**
 * Copies a link to the page as it is seen, filters included where they are in its address. Where the browser does not
 * let pages copy, the link is shown and selected.
 */
export function ShareLink({ theme, locale, className, ...options }: ShareLinkProps) {
  const language = useLanguage(locale);
  return (
    <Control theme={theme} className={className}>
      <ShareButton options={options} language={language} />
    </Control>
  );
}

type ShareButtonProps = Readonly<{ options: ShareLinkOptions; language: Language }>;

/** The button, what became of the link, and the link itself where it could not be copied. */
export function ShareButton({ options, language }: ShareButtonProps) {
  const words = wordsOf(language, 'share', english);
  const { outcome, link, share, reset } = useShareLink(options);
  const input = useRef<HTMLInputElement>(null);
  const isRefused = outcome === 'refused';
  useEffect(() => {
    if (isRefused) input.current?.select();
  }, [isRefused]);
  const isDone = outcome === 'copied' || outcome === 'shared';
  return (
    <div className="downpour-share">
      <button type="button" className="downpour-button" onClick={share}>
        <Icon name={isDone ? 'check' : 'link'} />
        {words.copy}
      </button>
      <span role="status" className="downpour-note">
        {isRefused ? words.refused : outcome === 'idle' ? '' : words[outcome]}
      </span>
      {isRefused ? (
        <input
          ref={input}
          className="downpour-input"
          readOnly
          aria-label={words.link}
          value={link}
          onFocus={({ target }) => target.select()}
          onKeyDown={({ key }) => {
            if (key === 'Escape') reset();
          }}
        />
      ) : null}
    </div>
  );
}
