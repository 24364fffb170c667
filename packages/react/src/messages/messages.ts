import type * as en from './en.ts';

/** Every section of words a table has. */
export type Section = keyof typeof en;

/** A message table: the words of one language, by section. */
export type Messages = Readonly<{ [S in Section]: (typeof en)[S] }>;

/** How numbers and dates are written, and with which words. */
export type Language = Readonly<{
  /** BCP 47 tag; `en` unless told. */
  locale?: string | undefined;
  /** The words; English where a section is missing. */
  messages?: Partial<Messages> | undefined;
}>;

/** The words of a section in a language; `english` is the section itself, so that a page carries what it uses. */
export const wordsOf = <S extends Section>(
  language: Language,
  section: S,
  english: Messages[S],
): Messages[S] => language.messages?.[section] ?? english;

/** The language out of whatever carries one. */
export const languageOf = ({ locale, messages }: Language): Language => ({ locale, messages });

/** The language of the words themselves, for `lang`: English where the page has no others. */
export const wordsLanguage = ({ locale = 'en', messages }: Language): string =>
  messages === undefined && !/^en\b/i.test(locale) ? 'en' : locale;
