import { quoteText } from './text-literal.ts';

const OUTER_SPACE = quoteText('^[\\s\\x0b]+|[\\s\\x0b]+$');
const SEPARATORS = quoteText('[-_.]+');

/**
 * SQL for the name in a `String` column as PEP 503 normalises it, equal to `normalizePackageName` for ASCII text, which all
 * names are: `lower(replaceRegexpAll(replaceRegexpAll(name, '^[\\s\\x0b]+|[\\s\\x0b]+$', ''), '[-_.]+', '-'))`.
 */
export const normalizedName = (text: string): string =>
  `lower(replaceRegexpAll(replaceRegexpAll(${text}, ${OUTER_SPACE}, ''), ${SEPARATORS}, '-'))`;
