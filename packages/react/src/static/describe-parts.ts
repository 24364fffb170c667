import { formatCountLong } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import { parts as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Part } from '../series/series.ts';

const named = 5;

/** What a breakdown shows, in sentences for those who don't see it. */
export const describeParts = (title: string, parts: readonly Part[], language: Language = {}): string => {
  const words = wordsOf(language, 'parts', english);
  const { locale = 'en' } = language;
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  if (total === 0) return words.none(title);
  const count = (value: number) => formatCountLong(value, locale);
  const shown = parts
    .slice(0, named)
    .map((part) => `${part.label} ${count(part.value)} (${formatShare(part.share, locale)})`);
  const rest = parts.slice(named);
  const restShare = formatShare(
    rest.reduce((sum, part) => sum + part.share, 0),
    locale,
  );
  const more = rest.length > 0 ? words.more(rest.length, restShare) : '';
  return words.sentence(title, count(total), { named: shown, more });
};
