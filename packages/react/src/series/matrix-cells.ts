import type { Language } from '../messages/messages.ts';
import { kindOf, OTHER_KEY, type ValueKind, valueLabel } from './value-label.ts';

/** The dimensions of a matrix. */
export type MatrixDimensions = Readonly<{ rows: string; columns: string }>;

type MatrixRow = Readonly<{ row: string; other: boolean; column: string; downloads: number }>;

/** A row or a column of a matrix. */
export type MatrixHeader = Readonly<{ key: string; label: string; kind: ValueKind }>;

/** Two dimensions against each other: `values[row][column]`, 0 where the data has nothing. */
export type Matrix = Readonly<{
  rows: readonly MatrixHeader[];
  columns: readonly MatrixHeader[];
  values: readonly (readonly number[])[];
}>;

/** A matrix from rows of (row, column, downloads), in the order they come. */
export function matrixCells(
  rows: readonly MatrixRow[],
  dimensions: MatrixDimensions,
  language: Language,
): Matrix {
  const rowHeaders = new Map<string, MatrixHeader>();
  const columnHeaders = new Map<string, MatrixHeader>();
  const amounts = new Map<string, number>();
  for (const { row, other, column, downloads } of rows) {
    const key = other ? OTHER_KEY : row;
    const kind = kindOf(row, other);
    const columnKind = kindOf(column, false);
    rowHeaders.set(key, {
      key,
      kind,
      label: valueLabel({ dimension: dimensions.rows, value: row, kind }, language),
    });
    columnHeaders.set(column, {
      key: column,
      kind: columnKind,
      label: valueLabel({ dimension: dimensions.columns, value: column, kind: columnKind }, language),
    });
    amounts.set(JSON.stringify([key, column]), downloads);
  }
  const columns = [...columnHeaders.values()];
  return {
    rows: [...rowHeaders.values()],
    columns,
    values: [...rowHeaders.keys()].map((row) =>
      columns.map((column) => amounts.get(JSON.stringify([row, column.key])) ?? 0),
    ),
  };
}
