import { OTHER } from '../../catalogue/dimension.ts';
import { namesPackages } from '../named-packages.ts';
import type { QueryFragments } from '../query-fragments.ts';
import type { QueryShape, RawRow } from '../query-shape.ts';
import { compareAmounts, compareTexts, type Part, topParts } from '../top-parts.ts';

/**
 * Two dimensions: the top N of the first, every value of the second, in one scan. The cells of named packages are
 * ranked here; those of the whole registry in ClickHouse, where the rest is added up before it leaves.
 */
export const matrixShape: QueryShape = {
  isOneRow: true,
  compile: (fragments) => ({
    columns:
      'groupArray(member) AS members, groupArray(is_other) AS others, groupArray(across) AS crossing, groupArray(toString(amount)) AS amounts',
    from: `FROM (${namesPackages(fragments.resolved) ? everyCell(fragments, '0 AS is_other') : topCells(fragments)})`,
  }),
  assemble: ({ limit = 1 }, [row = {}]) => {
    const cells = cellsOf(row);
    const totals = totalsBy(
      cells.filter(({ isOther }) => !isOther),
      ({ member }) => member,
    );
    const top = topParts(totals, limit).filter(({ isOther }) => !isOther);
    const places = new Map(top.map(({ value }, place) => [value, place]));
    const placeOf = ({ member, isOther }: MatrixCell): number =>
      isOther ? top.length : (places.get(member) ?? top.length);
    const columns = totalsBy(cells, ({ across }) => across)
      .toSorted((a, b) => compareAmounts(b.amount, a.amount) || compareTexts(a.value, b.value))
      .map(({ value }) => value);
    return [...top, { value: OTHER, isOther: true }].flatMap(({ value, isOther }, place) => {
      const within = new Map(
        totalsBy(
          cells.filter((cell) => placeOf(cell) === place),
          ({ across }) => across,
        ).map((part) => [part.value, part.amount]),
      );
      return columns.flatMap((across) => {
        const amount = within.get(across);
        return amount === undefined ? [] : [[value, isOther, across, String(amount)]];
      });
    });
  },
};

const everyCell = ({ resolved, dimension, measure, from }: QueryFragments, extra = ''): string => {
  const [rows = '', columns = ''] = resolved.query.dimensions;
  return `SELECT ${dimension(rows)} AS member, ${dimension(columns)} AS across, ${measure('downloads')} AS amount${extra === '' ? '' : `, ${extra}`} ${from()} GROUP BY member, across`;
};

function topCells(fragments: QueryFragments): string {
  const limit = fragments.bind('UInt32', fragments.resolved.limit ?? 1);
  const totals = `SELECT member, across, amount, sum(amount) OVER (PARTITION BY member) AS total FROM (${everyCell(fragments)})`;
  const ranked = `SELECT member, across, amount, dense_rank() OVER (ORDER BY total DESC, member ASC) > ${limit} AS beyond FROM (${totals})`;
  return `SELECT if(beyond, '${OTHER}', member) AS member, beyond AS is_other, across, sum(amount) AS amount FROM (${ranked}) GROUP BY member, is_other, across`;
}

type MatrixCell = Readonly<{ member: string; isOther: boolean; across: string; amount: bigint }>;

function cellsOf(row: RawRow): readonly MatrixCell[] {
  const [members, others, crossing, amounts] = [row.members, row.others, row.crossing, row.amounts].map(
    (column) => (column ?? []) as readonly (string | number)[],
  );
  return (members ?? []).map((member, place) => ({
    member: String(member),
    isOther: Number(others?.[place]) === 1,
    across: String(crossing?.[place]),
    amount: BigInt(amounts?.[place] ?? 0),
  }));
}

function totalsBy(cells: readonly MatrixCell[], valueOf: (cell: MatrixCell) => string): readonly Part[] {
  const totals = new Map<string, bigint>();
  for (const cell of cells) totals.set(valueOf(cell), (totals.get(valueOf(cell)) ?? 0n) + cell.amount);
  return [...totals].map(([value, amount]) => ({ value, amount }));
}
