import type { Meaning } from '../meaning.ts';
import { sum } from '../ranking.ts';

/** Packages with downloads, and downloads. */
export const totals: Meaning = {
  kind: 'totals',
  packages: 'any',
  filters: true,
  days: true,
  cuts: [['package']],
  expected: ({ truth, range }) => ({
    range,
    rows: [{ packages: truth.cells('package').length, downloads: sum(truth.cells()) }],
  }),
};
