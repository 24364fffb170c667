import editDistance from 'damerau-levenshtein';
import type { Cell } from '../../protocol/result.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import type { ResolvedQuery } from '../resolved-query.ts';

/** How a name is like the text, best first. */
const MATCHES = ['exact', 'prefix', 'part', 'similar'] as const;
const SIMILAR = MATCHES.indexOf('similar');

/** No table has so many names. */
const ANY_NUMBER = 2 ** 32 - 1;

/** From so many characters on, names that hold the text or are spelt almost so are found as well. */
const SHORTEST_PART = 3;
const SHORTEST_FOR_TWO_EDITS = 6;

/**
 * One scan over the names. No character of the text is a wildcard. ClickHouse keeps every name whose letters differ by
 * no more than the edits, which no name within that many edits fails; the edits themselves, where two neighbours
 * exchanged are one, are counted here, since servers of the oldest supported version cannot. Names are ASCII (PEP 508).
 */
export const searchShape: QueryShape = {
  compile: (fragments) => {
    const { resolved, dimension, measure, bind, from } = fragments;
    const text = bind('String', soughtName(resolved));
    const limit = bind('UInt32', resolved.limit ?? 1);
    const name = dimension('package');
    const place = `multiIf(package = ${text}, 0, startsWith(package, ${text}), 1, position(package, ${text}) > 0, 2, ${SIMILAR})`;
    const beyondPrefix = `${bind('UInt32', isPartSought(resolved) ? 1 : 0)} AND (position(${name}, ${text}) > 0 OR (${almostSpelt(fragments, name)}))`;
    const names = `SELECT ${name} AS package, ${measure('downloads')} AS amount, ${place} AS place ${from([`(startsWith(${name}, ${text}) OR (${beyondPrefix}))`])} GROUP BY package`;
    const most = bind('UInt32', isPartSought(resolved) ? ANY_NUMBER : (resolved.limit ?? 1));
    const first = `${names} ORDER BY place ASC, amount DESC, package ASC LIMIT ${most}`;
    const best = `SELECT package, amount, place FROM (${first}) ORDER BY place ASC, amount DESC, package ASC LIMIT ${limit} BY place, if(place = ${SIMILAR}, package, '')`;
    return {
      columns: 'packages, amounts, places',
      from: `FROM (SELECT groupArray(package) AS packages, groupArray(toString(amount)) AS amounts, groupArray(place) AS places FROM (${best}))`,
    };
  },
  assemble: (resolved, [row = {}]) => {
    const sought = soughtName(resolved);
    return readNames(row)
      .filter(({ place, name }) => place < SIMILAR || editDistance(sought, name).steps <= editsOf(sought))
      .sort((a, b) => a.place - b.place || compare(b.amount, a.amount) || compare(a.name, b.name))
      .slice(0, resolved.limit ?? 1)
      .map(({ name, amount, place }): readonly Cell[] => [name, String(amount), MATCHES[place] ?? 'similar']);
  },
};

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

function readNames({ packages, amounts, places }: RawRow): readonly NamedAmount[] {
  if (!Array.isArray(packages) || !Array.isArray(amounts) || !Array.isArray(places)) return [];
  return packages.map((name: unknown, i) => ({
    name: String(name),
    amount: BigInt(String(amounts[i])),
    place: Number(places[i]),
  }));
}

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
