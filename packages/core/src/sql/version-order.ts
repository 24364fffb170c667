import { quoteText } from './text-literal.ts';

// A version of PEP 440 in lower case. The groups hold what orders it: numbers without leading zeros (zero is ''), the
// release without trailing zeros.
const NUMBER = '0*([1-9][0-9]*)?';
const SOME_NUMBER = '(?:0+|0*([1-9][0-9]*))';
const RELEASE = '([0-9]+(?:\\.[0-9]+)*?)(?:\\.0+)*';
const PRE = `(?:[-_.]?(alpha|a|beta|b|preview|pre|rc|c)[-_.]?${NUMBER})`;
const POST = `(-${SOME_NUMBER}|[-_.]?(?:post|rev|r)[-_.]?${NUMBER})`;
const DEV = `(?:[-_.]?(dev)[-_.]?${NUMBER})`;
const LOCAL = '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))';
const version = (pre: string, dev: string): string =>
  `^v?(?:${SOME_NUMBER}!)?${RELEASE}${pre}${POST}?${dev}${LOCAL}?$`;

const ANY = quoteText(version(`${PRE}?`, `${DEV}?`));
const BEFORE_RELEASE = quoteText(`${version(PRE, `${DEV}?`)}|${version('', DEV)}`);

const number = (digits: string): string => `char(length(${digits}) + 1), ${digits}`;
const END = 'char(0)';

const group = (index: number): string => `key_parts[${index}]`;
const EPOCH = group(1);
const PRE_LETTER = group(3);
const POST_TEXT = group(5);
const DEV_TEXT = group(8);
const LOCAL_TEXT = group(10);

const WITHOUT_LEADING_ZEROS = `replaceRegexpAll(${group(2)}, ${quoteText('(^|\\.)0+')}, ${quoteText('\\1')})`;
const RELEASE_KEY = `arrayStringConcat(arrayMap(key_part -> concat(${number('key_part')}), splitByChar('.', ${WITHOUT_LEADING_ZEROS})))`;
const PRE_KEY = `multiIf(startsWith(${PRE_LETTER}, 'a'), 'a', startsWith(${PRE_LETTER}, 'b'), 'b', ${PRE_LETTER} != '', 'c', ${POST_TEXT} = '' AND ${DEV_TEXT} != '', '0', 'z')`;
const POST_KEY = `if(${POST_TEXT} = '', '0', '1')`;
const DEV_KEY = `if(${DEV_TEXT} = '', 'z', 'd')`;
const LOCAL_NUMBER = `replaceRegexpOne(key_part, '^0+', '')`;
const LOCAL_PART = `if(match(key_part, '^[0-9]+$'), concat(char(2), ${number(LOCAL_NUMBER)}), concat(char(1), key_part, ${END}))`;
const LOCAL_KEY = `if(${LOCAL_TEXT} = '', '', arrayStringConcat(arrayMap(key_part -> ${LOCAL_PART}, splitByChar('.', translate(${LOCAL_TEXT}, '-_', '..')))))`;

const KEY = [
  number(EPOCH),
  RELEASE_KEY,
  END,
  PRE_KEY,
  number(group(4)),
  POST_KEY,
  number(`concat(${group(6)}, ${group(7)})`),
  DEV_KEY,
  number(group(9)),
  LOCAL_KEY,
  END,
].join(', ');

/**
 * SQL for a `String` key of the version in a `String` column; keys compare, byte by byte, as `compareVersions` does: PEP 440,
 * text that is no version first, the text itself between equals (`1.0`, `1.0.0`). One string, so that `argMax(x, key)`
 * stays cheap; a number in it is its length and its digits. Exact for numbers of up to 254 digits.
 * `arrayMap(key_parts -> if(key_parts[2] = '', concat(char(0), version), concat(char(length(key_parts[1]) + 1), …)), [extractGroups(lower(version), '^v?…$')])[1]`
 */
export const versionKey = (text: string): string =>
  `arrayMap(key_parts -> if(${group(2)} = '', concat(${END}, ${text}), concat(${KEY}, ${text})), [extractGroups(lower(${text}), ${ANY})])[1]`;

/** SQL for whether the text in a `String` column is a version by PEP 440, 1 or 0: `match(lower(version), '^v?…$')`. */
export const isVersion = (text: string): string => `match(lower(${text}), ${ANY})`;

/**
 * SQL for whether the version in a `String` column is a pre-release (alpha, beta, candidate or development release), 1 or
 * 0; 0 for text that is no version: `match(lower(version), '^v?…$|^v?…$')`.
 */
export const isPreRelease = (text: string): string => `match(lower(${text}), ${BEFORE_RELEASE})`;
