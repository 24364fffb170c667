import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ColumnType, ResultColumn } from '../catalogue/column.ts';
import type { QueryName, RowOf } from '../catalogue/infer.ts';
import type { Granularity } from '../time/granularity.ts';
import type { TimeRange } from '../time/time-range.ts';
import type { UtcDate } from '../time/utc-date.ts';

/** A value as it travels: counts are decimal strings, dates `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

/** Where a result comes from. */
export type Provenance = Readonly<{
  query: string;
  /** Schema and table that answered. */
  schema: string;
  table: string;
  /** Side tables that were read beside it. */
  sideTables?: readonly string[];
  /** Rows ClickHouse read, and milliseconds it took. */
  rowsRead: number;
  elapsedMs: number;
  /** Last complete day in the data. */
  asOf: UtcDate;
  /** Range that was answered, after the data's own ends; absent for queries over all days at once. */
  range?: TimeRange;
  granularity?: Granularity;
  /** Whether the numbers are generated sample data. */
  sample: boolean;
  /** Always false: a result that a limit cut is a problem, never a smaller number. */
  truncated: false;
}>;

/** The answer to a request. */
export type Result = Readonly<{
  columns: readonly Readonly<{ name: string; type: ColumnType }>[];
  rows: readonly (readonly Cell[])[];
  meta: Provenance;
}>;

/** Thrown when a result does not have the columns its query promises, or a number too large to be exact. */
export class ResultError extends Error {
  override readonly name = 'ResultError';
  readonly code: 'unexpected-columns' | 'unexpected-value' | 'unsafe-count';

  constructor(code: ResultError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The rows of a result as typed objects. Counts become numbers. Throws `ResultError` where columns or values are not
 * those of the query, or where a count is beyond 2^53 and would lose digits.
 */
export function decodeRows<C extends Catalogue, N extends QueryName<C>>(
  query: C['queries'][N],
  result: Result,
): readonly RowOf<C, N>[] {
  const expected = Object.entries<ResultColumn>(query.columns);
  const matches =
    result.columns.length === expected.length &&
    expected.every(
      ([name, { type }], i) => result.columns[i]?.name === name && result.columns[i]?.type === type,
    );
  if (!matches) {
    throw new ResultError(
      'unexpected-columns',
      `The result has columns ${result.columns.map((column) => column.name).join(', ')}, but query ` +
        `"${result.meta.query}" has ${expected.map(([name]) => name).join(', ')}. Use the same version of Downpour ` +
        'in the page and in the proxy.',
    );
  }
  return result.rows.map(
    (row) =>
      Object.fromEntries(
        expected.map(([name, column], i) => [name, decodeCell(name, column, row[i])]),
      ) as RowOf<C, N>,
  );
}

/**
 * The rows of a result as typed objects by the columns the result itself names, so that a browser needs no catalogue at
 * run time. Counts become numbers. Throws `ResultError` for a value its column cannot hold, or a count beyond 2^53.
 */
export function decodeResult<C extends Catalogue, N extends QueryName<C>>(
  result: Result,
): readonly RowOf<C, N>[] {
  return result.rows.map(
    (row) =>
      Object.fromEntries(
        result.columns.map(({ name, type }, i) => [name, decodeCell(name, { type, nullable: true }, row[i])]),
      ) as RowOf<C, N>,
  );
}

function decodeCell(
  name: string,
  column: Pick<ResultColumn, 'type' | 'nullable'>,
  cell: Cell | undefined,
): Cell {
  if (cell === null && column.nullable) return null;
  switch (column.type) {
    case 'count': {
      if (typeof cell !== 'string' || !/^-?\d+$/.test(cell)) throw unexpected(name, column, cell);
      const value = Number(cell);
      if (!Number.isSafeInteger(value)) {
        throw new ResultError(
          'unsafe-count',
          `Column "${name}" holds ${cell}, too large for an exact JavaScript number. Read the text from result.rows.`,
        );
      }
      return value;
    }
    case 'integer':
    case 'ratio':
      if (typeof cell !== 'number') throw unexpected(name, column, cell);
      return cell;
    case 'flag':
      if (typeof cell !== 'boolean') throw unexpected(name, column, cell);
      return cell;
    case 'date':
    case 'text':
      if (typeof cell !== 'string') throw unexpected(name, column, cell);
      return cell;
  }
}

const unexpected = (name: string, column: Pick<ResultColumn, 'type'>, cell: Cell | undefined): ResultError =>
  new ResultError(
    'unexpected-value',
    `Column "${name}" should hold a ${column.type}, but holds ${JSON.stringify(cell)}.`,
  );
