import { type Cell, type ColumnType, pypiCatalogue, type QueryKind, type Result } from '@downpour/core';

/** Kinds of questions whose answer has its rows even where nothing was downloaded; all others have none then. */
const KEEPS_ROWS: ReadonlySet<QueryKind> = new Set([
  'comparison',
  'extent',
  'rank',
  'series',
  'summary',
  'totals',
]);

/** The answer to the same question where nothing was downloaded. */
export function emptyResult(result: Result): Result {
  const { query } = result.meta;
  const queries: Readonly<Record<string, Readonly<{ kind: QueryKind; dimensions: readonly string[] }>>> =
    pypiCatalogue.queries;
  const { kind, dimensions } = queries[query] ?? {};
  const isSplit = kind === 'series' && dimensions !== undefined && dimensions.length > 0;
  const keepsRows = kind !== undefined && KEEPS_ROWS.has(kind) && !isSplit;
  return {
    ...result,
    rows: keepsRows
      ? result.rows.map((row) => row.map((cell, i) => emptied(cell, kind, result.columns[i]?.type)))
      : [],
  };
}

function emptied(cell: Cell, kind: QueryKind, type: ColumnType | undefined): Cell {
  if (cell === null || (kind === 'extent' && type === 'date')) return null;
  if (type === 'count') return '0';
  return type === 'ratio' ? null : cell;
}
