import type { Meaning } from '../meaning.ts';

/** First and last day of a package. */
export const extent: Meaning = {
  kind: 'extent',
  packages: 'one',
  filters: true,
  days: false,
  expected: async ({ question, truth }) => {
    const found = (await truth.packages()).get(question.subject);
    return { rows: [{ first: found?.first ?? null, last: found?.last ?? null }] };
  },
};
