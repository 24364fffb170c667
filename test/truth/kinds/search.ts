import { matchOf, NAME_MATCHES } from '../../support/name-match.ts';
import type { Meaning } from '../meaning.ts';
import type { Random } from '../random.ts';
import { inByteOrder } from '../ranking.ts';

/** Packages whose name is a text, begins with it, holds it, or nearly is it; alike ones by downloads. */
export const search = (limit: number): Meaning => ({
  kind: 'search',
  packages: 'none',
  filters: true,
  days: false,
  limit,
  draw: (random, { subject }) => ({ search: searchText(random, subject) }),
  expected: async ({ question, truth }) => {
    const { search: text = '' } = question.own;
    const packages = [...(await truth.packages())];
    const rows = NAME_MATCHES.flatMap((match) =>
      packages
        .filter(([name]) => matchOf(text, name) === match)
        .sort(([a, { ever: everA }], [b, { ever: everB }]) => everB - everA || inByteOrder(a, b))
        .map(([name, { ever }]) => ({ package: name, downloads: ever, match })),
    );
    return { rows: rows.slice(0, question.limit) };
  },
});

function searchText(random: Random, name: string): string {
  const beginning = name.slice(0, 1 + random.below(name.length));
  return random.pick([
    beginning,
    beginning.toUpperCase(),
    name,
    name.slice(random.below(name.length)),
    name.replaceAll('-', random.pick(['', ' ', '_.'])),
    slip(random, name),
    slip(random, name),
    slip(random, slip(random, name)),
    slip(random, slip(random, name)),
    slip(random, slip(random, slip(random, name))),
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

/** A letter left out, put in, mistaken for another, or exchanged with its neighbour. */
function slip(random: Random, name: string): string {
  const at = random.below(name.length);
  const [before, letter, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)];
  const wrong = random.pick(['a', 'e', 'g', 'p', '0', 'x', '-', '%', 'é']);
  return random.pick([
    before + after || letter,
    before + wrong + letter + after,
    before + wrong + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ]);
}
