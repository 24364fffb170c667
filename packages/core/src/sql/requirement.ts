import { normalizedName } from './normalized-name.ts';
import { quoteText } from './text-literal.ts';

// A line of `requires_dist` by PEP 508, and as older tools wrote it: `name [extras] (specifier) ; marker`. A line is a
// requirement if it begins with a name; where the rest cannot be read, all its parts are empty.
const AFTER_NAME = '(?:[\\[(<>=!~@;]|$)';
const NAME = `^\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*${AFTER_NAME}`;

type Part = 'extras' | 'specifier' | 'marker';

/** The pattern of a whole line with one group, around the part. */
function around(part: Part): string {
  const group = (name: Part, pattern: string): string => (name === part ? `(${pattern})` : `(?:${pattern})`);
  const name = '^\\s*[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\\s*';
  const extras = `(?:\\[${group('extras', '[^\\]]*')}\\]\\s*)?`;
  const specifier = `${group('specifier', '@\\s*\\S+|\\([^;)]*\\)|[<>=!~][^;()]*')}?`;
  const marker = `\\s*(?:;\\s*${group('marker', '.*?')}\\s*)?$`;
  return quoteText(`(?s)${name}${extras}${specifier}${marker}`);
}

const QUOTED = '(?:"([^"]*)"|\'([^\']*)\')';
const DEMAND = quoteText(
  `(?s)^(?:[^"'\\w]|\\w+|"[^"]*"|'[^']*')*?(?:\\bextra\\s*===?\\s*${QUOTED}|${QUOTED}\\s*===?\\s*extra\\b)`,
);

/**
 * SQL for the package a line of `requires_dist` requires, normalised by PEP 503; `''` where the line does not begin with a
 * name: `lower(replaceRegexpAll(… extract(line, '^\\s*([A-Za-z0-9]…)\\s*(?:[\\[(<>=!~@;]|$)') …))`.
 */
export const requirementName = (line: string): string =>
  normalizedName(`extract(${line}, ${quoteText(NAME)})`);

/**
 * Pattern of the lines that require a package, given its name by PEP 503: `match(lower(line), pattern)` holds exactly where
 * `requirementName(line)` is the name, and costs a fifth. Such as `^\\s*zope[-_.]+interface\\s*(?:[\\[(<>=!~@;]|$)`.
 */
export const requirementPattern = (packageName: string): string =>
  `^\\s*${packageName.replaceAll(/[^a-z0-9-]/g, '\\$&').replaceAll('-', '[-_.]+')}\\s*${AFTER_NAME}`;

/**
 * SQL for the extras of that package the line asks for in brackets, an `Array(String)` of normalised names in the order of
 * the text: `arrayFilter(extra -> extra != '', arrayMap(extra -> lower(…), splitByChar(',', extract(line, …))))`.
 */
export const requirementExtras = (line: string): string =>
  `arrayFilter(asked -> asked != '', arrayMap(asked -> ${normalizedName('asked')}, splitByChar(',', extract(${line}, ${around('extras')}))))`;

/**
 * SQL for the versions the line allows, without spaces and parentheses (`>=2,<3`), `@ url` for a direct reference, `''` for
 * any: `if(startsWith(extract(line, …), '@'), …, replaceRegexpAll(extract(line, …), '[\\s()]+', ''))`.
 */
export function requirementSpecifier(line: string): string {
  const written = `extract(${line}, ${around('specifier')})`;
  const reference = `replaceRegexpOne(${written}, ${quoteText('^@\\s*')}, '@ ')`;
  return `if(startsWith(${written}, '@'), ${reference}, replaceRegexpAll(${written}, ${quoteText('[\\s()]+')}, ''))`;
}

/** SQL for the environment marker of the line, `''` for none: `extract(line, '(?s)^…;\\s*(.*?)\\s*)?$')`. */
export const requirementMarker = (line: string): string => `extract(${line}, ${around('marker')})`;

/**
 * SQL for the extra under which the line holds, normalised by PEP 503, `''` for a hard requirement: what the marker compares
 * `extra` with by `==`, either way round, at any depth of `and`, `or` and parentheses; of several the first in the text:
 * `lower(… arrayStringConcat(extractGroups(extract(line, …), '(?s)^…\\bextra\\s*===?\\s*…')) …)`.
 */
export const requirementExtra = (line: string): string =>
  normalizedName(`arrayStringConcat(extractGroups(${requirementMarker(line)}, ${DEMAND}))`);
