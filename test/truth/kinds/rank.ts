import type { Meaning, Row } from '../meaning.ts';
import type { PackageCell } from '../scene-truth.ts';

/** Place of a package among all that have downloads. */
export const rank: Meaning = {
  kind: 'rank',
  packages: 'one',
  filters: true,
  days: true,
  expected: async ({ question, truth, range }) => ({
    range,
    rows: [place(question.subject, await truth.packages())],
  }),
};

function place(subject: string, all: ReadonlyMap<string, PackageCell>): Row {
  const packages = [...all.values()].filter(({ inRange }) => inRange > 0);
  const downloads = all.get(subject)?.inRange ?? 0;
  if (downloads === 0) return { rank: null, packages: packages.length, downloads, top: null };
  const own = 1 + packages.filter(({ inRange }) => inRange > downloads).length;
  return { rank: own, packages: packages.length, downloads, top: own / packages.length };
}
