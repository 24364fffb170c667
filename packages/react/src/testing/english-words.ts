/** Words that are the same in every language: names of products and formats, keys, and names inside examples. */
const NAMES =
  'CSV SVG PNG SQL UTC CI GitHub PyPI Python ClickHouse Shift Enter Escape Esc Ctrl requests downpour pip install';

const wordsIn = (text: string): readonly string[] =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2).map((word) => word.toLowerCase());

/** Finds the words of English texts in a text of another language; `shared` are words that both languages have. */
export function englishWordsIn(
  english: readonly string[],
  shared: string,
): (text: string) => readonly string[] {
  const known = new Set(english.flatMap(wordsIn));
  for (const word of wordsIn(`${NAMES} ${shared}`)) known.delete(word);
  return (text) => [...new Set(wordsIn(text))].filter((word) => known.has(word));
}

/** Words that English and another language write alike, in what the message tables say. */
export const SHARED_WORDS: Readonly<Record<string, string>> = {
  de: 'Linear Log Downloads Download Version Index Name System Installer Extra Person Bot Bots Filter Forks Issues Pushes Pull Requests Repository Server Browser Proxy Link Auto Zoom auto',
  ja: '',
  zh: '',
};
