import type { Meaning } from '../meaning.ts';
import type { Random } from '../random.ts';
import { inByteOrder } from '../ranking.ts';

/** Packages whose name begins with a text: the very name first, then most downloaded. */
export const search = (limit: number): Meaning => ({
  kind: 'search',
  packages: 'none',
  filters: true,
  days: false,
  limit,
  draw: (random, { subject }) => ({ search: searchText(random, subject) }),
  expected: async ({ question, truth }) => {
    const { search: text = '' } = question.own;
    const beginning = text
      .toLowerCase()
      .split(/[-_.]+/)
      .join('-');
    const rows = [...(await truth.packages())]
      .filter(([name]) => name.startsWith(beginning))
      .sort(
        ([a, { ever: everA }], [b, { ever: everB }]) =>
          Number(b === beginning) - Number(a === beginning) || everB - everA || inByteOrder(a, b),
      )
      .slice(0, question.limit)
      .map(([name, { ever }]) => ({ package: name, downloads: ever }));
    return { rows };
  },
});

function searchText(random: Random, name: string): string {
  const beginning = name.slice(0, 1 + random.below(name.length));
  return random.pick([
    beginning,
    beginning.toUpperCase(),
    name,
    'pkg',
    'PKG_a.B',
    'p%',
    '%',
    '_',
    'pkg_',
    'z',
    'nothing',
  ]);
}
