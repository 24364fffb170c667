import type { Part } from '../dimensions.ts';
import type { Meaning, Row } from '../meaning.ts';
import { ranked, sum } from '../ranking.ts';
import type { Cell } from '../scene-truth.ts';

/** Downloads by two dimensions: the top values of the first, the rest as `other`, every value of the second. */
export const matrix = (rows: Part, columns: Part, limit: number): Meaning => ({
  kind: 'matrix',
  packages: 'any',
  filters: true,
  days: true,
  limit,
  cuts: [[rows, columns]],
  expected: ({ question, truth, range }) => ({
    range,
    total: sum(truth.cells()),
    rows: crossed(truth.cells(rows, columns), question.limit),
  }),
});

function crossed(cells: readonly Cell[], limit: number): readonly Row[] {
  const along = (place: number): readonly string[] => {
    const values = [...new Set(cells.map(({ keys }) => keys[place] ?? ''))];
    const totals = values.map((value) => {
      return { keys: [value], downloads: sum(cells.filter(({ keys }) => keys[place] === value)) };
    });
    return ranked(totals).map(({ keys: [value = ''] }) => value);
  };
  const order = along(0);
  const across = along(1);
  const row = (label: string, other: boolean, members: readonly string[]): readonly Row[] =>
    across.flatMap((column) => {
      const joined = cells.filter(({ keys: [member = '', of] }) => members.includes(member) && of === column);
      return joined.length === 0 ? [] : [{ row: label, other, column, downloads: sum(joined) }];
    });
  const rest = order.slice(limit);
  return [
    ...order.slice(0, limit).flatMap((value) => row(value, false, [value])),
    ...row('other', true, rest),
  ];
}
