import { normalizePackageName } from './package-name.ts';

/** What a line of `requires_dist` says: which package, under which extra, in which versions. */
export type Requirement = Readonly<{
  /** The package required, normalised by PEP 503. */
  name: string;
  /** Extras of that package asked for in brackets, normalised. */
  extras: readonly string[];
  /** Versions allowed, without spaces: `>=2,<3`; `@ url` for a direct reference; `''` for any. */
  specifier: string;
  /** The environment marker as written, `''` for none. */
  marker: string;
  /** The extra of the requiring package under which the line holds, normalised; `undefined` for a hard requirement. */
  extra: string | undefined;
}>;

/**
 * Reads a line of `requires_dist` by PEP 508, or as older tools wrote it: `name (>=2)`. `undefined` where the line does not
 * begin with a name; where what follows the name cannot be read, every other part is empty.
 */
export function parseRequirement(line: string): Requirement | undefined {
  const text = line.replace(OUTER_SPACE, '');
  const written = WRITTEN_NAME.exec(text)?.[0] ?? '';
  const rest = text.slice(written.length).replace(OUTER_SPACE, '');
  if (!ALPHANUMERIC_ENDS.test(written) || (rest !== '' && !'[(<>=!~@;'.includes(rest.charAt(0))))
    return undefined;
  const { extras, specifier, marker } = readParts(rest) ?? { extras: '', specifier: '', marker: '' };
  return {
    name: normalizePackageName(written),
    extras: extras
      .split(',')
      .map(normalizePackageName)
      .filter((name) => name !== ''),
    specifier,
    marker,
    extra: extraOf(marker),
  };
}

// Spaces are those of the pattern language ClickHouse has, so that both read the same.
const OUTER_SPACE = /^[ \t\n\f\r]+|[ \t\n\f\r]+$/g;
const SPACE = /[ \t\n\f\r]+/g;
const FIRST_WORD = /^[^ \t\n\f\r]+/;
const WRITTEN_NAME = /^[A-Za-z0-9._-]+/;
const ALPHANUMERIC_ENDS = /^[A-Za-z0-9](.*[A-Za-z0-9])?$/;

type Parts = Readonly<{ extras: string; specifier: string; marker: string }>;

function readParts(rest: string): Parts | undefined {
  if (!rest.startsWith('[')) return readVersions(rest, '');
  const end = rest.indexOf(']');
  return end < 0 ? undefined : readVersions(rest.slice(end + 1).replace(OUTER_SPACE, ''), rest.slice(1, end));
}

function readVersions(text: string, extras: string): Parts | undefined {
  if (text.startsWith('@')) return readReference(text.slice(1).replace(OUTER_SPACE, ''), extras);
  const semicolon = text.indexOf(';');
  const versions = (semicolon < 0 ? text : text.slice(0, semicolon)).replace(OUTER_SPACE, '');
  const marker = semicolon < 0 ? '' : text.slice(semicolon + 1).replace(OUTER_SPACE, '');
  const inner = versions.startsWith('(') && versions.endsWith(')') ? versions.slice(1, -1) : undefined;
  const bare = inner ?? versions;
  const readable = inner === undefined ? /^$|^[<>=!~][^()]*$/.test(bare) : !bare.includes(')');
  return readable ? { extras, specifier: bare.replace(SPACE, '').replaceAll('(', ''), marker } : undefined;
}

/** A URL ends at a space; at a semicolon only where more follows that is no marker by itself. */
function readReference(text: string, extras: string): Parts | undefined {
  const [word = ''] = FIRST_WORD.exec(text) ?? [];
  const after = text.slice(word.length).replace(OUTER_SPACE, '');
  const end = after === '' || after.startsWith(';') ? word.length : word.lastIndexOf(';');
  if (end <= 0) return undefined;
  const marker = text.slice(end).replace(OUTER_SPACE, '').slice(1).replace(OUTER_SPACE, '');
  return { extras, specifier: `@ ${word.slice(0, end)}`, marker };
}

const TOKENS = /"[^"]*"|'[^']*'|\w+|[<>=!~]+|[^ \t\n\f\r]/g;

function extraOf(marker: string): string | undefined {
  const tokens = marker.match(TOKENS) ?? [];
  for (const [index, token] of tokens.entries()) {
    if (token === '"' || token === "'") return undefined;
    const [, operator = '', other = ''] = tokens.slice(index, index + 3);
    if (operator !== '==' && operator !== '===') continue;
    const quoted = token === 'extra' ? other : other === 'extra' ? token : '';
    if (/^(["']).*\1$/s.test(quoted) && quoted.length > 1) {
      const name = normalizePackageName(quoted.slice(1, -1));
      return name === '' ? undefined : name;
    }
  }
  return undefined;
}
