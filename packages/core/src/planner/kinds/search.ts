import editDistance from 'damerau-levenshtein';
import type { Cell } from '../../protocol/result.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';
import { compareAmounts, compareTexts, packedParts } from '../top-parts.ts';

/** How a name is like the text, best first. */
const MATCHES = ['exact', 'prefix', 'part', 'similar'] as const;
const SIMILAR = MATCHES.indexOf('similar');

/** From so many characters on, names that hold the text or are spelt almost so are found as well. */
const SHORTEST_PART = 3;
const SHORTEST_FOR_TWO_EDITS = 6;

/**
 * One scan over the names. No character of the text is a wildcard. Short texts find beginnings alone. For others ClickHouse
 * keeps every name whose letters differ by no more than the edits, which no name within that many edits fails; the edits
 * themselves, where two neighbours exchanged are one, are counted here, since servers of the oldest supported version
 * cannot. Names are ASCII (PEP 508).
 */
export const searchShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => ({
    columns: 'groupArray(package) AS packages, groupArray(toString(amount)) AS amounts',
    from: `FROM (${isPartSought(fragments.resolved) ? alike(fragments) : beginnings(fragments)})`,
  }),
  assemble: (resolved, [row = {}]) => {
    const sought = soughtName(resolved);
    return readNames(row, sought)
      .filter(({ place, name }) => place < SIMILAR || editDistance(sought, name).steps <= editsOf(sought))
      .sort((a, b) => a.place - b.place || compareAmounts(b.amount, a.amount) || compareTexts(a.name, b.name))
      .slice(0, resolved.limit ?? 1)
      .map(({ name, amount, place }): readonly Cell[] => [name, String(amount), MATCHES[place] ?? 'similar']);
  },
};

function beginnings({ resolved, dimension, measure, bind, from }: QueryFragments): string {
  const text = bind('String', soughtName(resolved));
  const name = dimension('package');
  const names = `SELECT ${name} AS package, ${measure('downloads')} AS amount ${from([`startsWith(${name}, ${text})`])} GROUP BY package`;
  return `${names} ORDER BY package = ${text} DESC, amount DESC, package ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)}`;
}

/** The best of each way to be like the text, and every name that may be a misspelling of it. */
function alike(fragments: QueryFragments): string {
  const { resolved, dimension, measure, bind, from } = fragments;
  const text = bind('String', soughtName(resolved));
  const name = dimension('package');
  const place = `multiIf(package = ${text}, 0, startsWith(package, ${text}), 1, position(package, ${text}) > 0, 2, ${SIMILAR})`;
  const isAlike = `startsWith(${name}, ${text}) OR position(${name}, ${text}) > 0 OR (${almostSpelt(fragments, name)})`;
  const names = `SELECT ${name} AS package, ${measure('downloads')} AS amount, ${place} AS place ${from([`(${isAlike})`])} GROUP BY package`;
  return `SELECT package, amount FROM (${names}) ORDER BY place ASC, amount DESC, package ASC LIMIT ${bind('UInt32', resolved.limit ?? 1)} BY place, if(place = ${SIMILAR}, package, '')`;
}

/** What is looked for: people part the words of a name with spaces, too. */
const soughtName = ({ search = '' }: ResolvedQuery): string => search.replaceAll(/[\s-]+/g, '-');

const isPartSought = (resolved: ResolvedQuery): boolean => soughtName(resolved).length >= SHORTEST_PART;

const editsOf = (text: string): number => {
  if (text.length < SHORTEST_PART) return 0;
  return text.length < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
};

/** Cheapest first: length, letters the text does not have, letters it has in common with the text. */
function almostSpelt({ resolved, bind }: QueryFragments, name: string): string {
  const sought = soughtName(resolved);
  const characters = [...sought];
  const letters = [...new Set(characters)];
  const marked = letters.filter((letter) => /^[ -~]$/.test(letter)).join('');
  const edits = bind('UInt32', editsOf(sought));
  const size = bind('UInt32', characters.length);
  const ofText = `countSubstrings(translate(${name}, ${bind('String', marked)}, ${bind('String', '#'.repeat(marked.length))}), '#')`;
  const times = `arrayMap(times -> toUInt32(times), ${bind(
    'Array(String)',
    letters.map((letter) => String(characters.filter((other) => other === letter).length)),
  )})`;
  const inCommon = `arraySum((letter, times) -> least(times, countSubstrings(${name}, letter)), ${bind('Array(String)', letters)}, ${times})`;
  return `length(${name}) + ${edits} >= ${size} AND length(${name}) <= ${size} + ${edits} AND ${ofText} + ${edits} >= length(${name}) AND ${inCommon} + ${edits} >= greatest(${size}, length(${name}))`;
}

type NamedAmount = Readonly<{ name: string; amount: bigint; place: number }>;

function readNames({ packages, amounts }: RawRow, sought: string): readonly NamedAmount[] {
  return packedParts(packages, amounts).map(({ value: name, amount }) => ({
    name,
    amount,
    place: placeOf(name, sought),
  }));
}

function placeOf(name: string, sought: string): number {
  if (name === sought) return MATCHES.indexOf('exact');
  if (name.startsWith(sought)) return MATCHES.indexOf('prefix');
  return name.includes(sought) ? MATCHES.indexOf('part') : SIMILAR;
}
