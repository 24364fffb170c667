import type { Part } from '../dimensions.ts';
import type { Meaning, Row } from '../meaning.ts';
import { ranked, sum } from '../ranking.ts';
import type { Cell } from '../scene-truth.ts';

/** Downloads of the top values, the rest as `other`. */
export const breakdown = (by: Part, limit = 10): Meaning => ({
  kind: 'breakdown',
  packages: 'any',
  filters: true,
  days: true,
  limit,
  cuts: [[by]],
  expected: ({ question, truth, range }) => ({
    range,
    total: sum(truth.cells()),
    rows: topRows(truth.cells(by), question.limit),
  }),
});

function topRows(cells: readonly Cell[], limit: number): readonly Row[] {
  const order = ranked(cells);
  const rest = order.slice(limit);
  const rows = order.slice(0, limit).map(({ keys: [value = ''], downloads }): Row => {
    return { value, other: false, members: 1, downloads };
  });
  return rest.length === 0
    ? rows
    : [...rows, { value: 'other', other: true, members: rest.length, downloads: sum(rest) }];
}
