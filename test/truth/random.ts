/** Random choices that the same seed makes again. */
export type Random = Readonly<{
  /** A whole number from 0 to `limit - 1`. */
  below: (limit: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** `count` members, fewer where the list is shorter; each at most once. */
  some: <T>(list: readonly T[], count: number) => readonly T[];
  shuffled: <T>(list: readonly T[]) => readonly T[];
}>;

export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((member) => ({ member, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ member }) => member);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[below(list.length)] as T;
    },
    some: (list, count) => shuffled(list).slice(0, count),
    shuffled,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
