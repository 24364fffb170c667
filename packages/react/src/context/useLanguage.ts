import { useContext, useEffect, useMemo, useState } from 'react';
import { MESSAGE_LOADERS } from '../messages/message-loaders.ts';
import type { Language, Messages } from '../messages/messages.ts';
import { DownpourContext } from './downpour-context.ts';

type Loaded = Readonly<{ tag: string; messages: Messages }>;

/** The language part of a BCP 47 tag: `de` of `de-AT`. */
const tagOf = (locale: string): string => locale.toLowerCase().split('-')[0] ?? locale;

/**
 * The language of a widget: its own locale or the provider's, with the words the provider was given for it. Words that
 * were not given are fetched after the first paint; until then, and where there are none, they are English.
 */
export function useLanguage(own: string | undefined): Language {
  const provided = useContext(DownpourContext);
  const locale = own ?? provided?.locale ?? 'en';
  const tag = tagOf(locale);
  const given = provided?.messages?.[tag];
  const [loaded, setLoaded] = useState<Loaded>();
  const load = given === undefined && loaded?.tag !== tag ? MESSAGE_LOADERS[tag] : undefined;
  useEffect(() => {
    if (load === undefined) return;
    let wanted = true;
    load().then(
      (messages) => {
        if (wanted) setLoaded({ tag, messages });
      },
      // English stays where the table cannot be fetched.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load, tag]);
  const messages = given ?? (loaded?.tag === tag ? loaded.messages : undefined);
  return useMemo(() => ({ locale, messages }), [locale, messages]);
}
