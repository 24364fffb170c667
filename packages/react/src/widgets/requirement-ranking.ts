import { formatCount } from '../format/format-count.ts';
import { requirements, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { RankingEntry } from '../static/RankingSvg.tsx';

/** A package, and the conditions under which it requires another or is required. */
export type Requirement = Readonly<{
  package: string;
  extra: string | null;
  specifier: string | null;
  downloads: number;
}>;

/**
 * Requirements as rows of a ranking, the conditions after each name. One package may have several, so that the keys of
 * all but the first go on after a space.
 */
export function requirementEntries(
  entries: readonly Requirement[],
  language: Language,
): readonly RankingEntry[] {
  const words = wordsOf(language, 'requirements', requirements);
  const { locale = 'en' } = language;
  const seen = new Set<string>();
  return entries.map(({ package: name, extra, specifier, downloads }, index) => {
    const key = seen.has(name) ? `${name} ${index}` : name;
    seen.add(name);
    const conditions = [specifier, extra === null ? null : words.extra(extra)].filter(
      (text) => text !== null,
    );
    const aside = conditions.length === 0 ? undefined : conditions.join(' · ');
    const count = wordsOf(language, 'terms', terms).count(formatCount(downloads, locale));
    return {
      key,
      label: name,
      value: downloads,
      aside,
      detail: aside === undefined ? count : `${aside}: ${count}`,
    };
  });
}
