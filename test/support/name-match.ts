/** How a package's name is like a text that is searched for, best first. */
export const NAME_MATCHES = ['exact', 'prefix', 'part', 'similar'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** The text in small letters, its words parted by single hyphens. */
const soughtText = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[-_.\s]+/g, '-');

/** How a normalised name is like a text, if it is: one slip is forgiven from three characters on, two from six on. */
export function matchOf(text: string, name: string): NameMatch | undefined {
  const sought = soughtText(text);
  if (name === sought) return 'exact';
  if (name.startsWith(sought)) return 'prefix';
  if (sought.length < 3) return undefined;
  if (name.includes(sought)) return 'part';
  return isWithinEdits(sought, name, sought.length < 6 ? 1 : 2) ? 'similar' : undefined;
}

/** Whether so many letters added, left out, exchanged for another, or for their neighbour, make one text the other. */
function isWithinEdits(one: string, other: string, edits: number): boolean {
  if (one === other) return true;
  if (edits === 0) return false;
  if (one[0] === other[0]) return isWithinEdits(one.slice(1), other.slice(1), edits);
  const isSwapped = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  return (
    isWithinEdits(one.slice(1), other, edits - 1) ||
    isWithinEdits(one, other.slice(1), edits - 1) ||
    isWithinEdits(one.slice(1), other.slice(1), edits - 1) ||
    (isSwapped && isWithinEdits(one.slice(2), other.slice(2), edits - 1))
  );
}
