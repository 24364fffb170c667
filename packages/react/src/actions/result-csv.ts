import type { Result } from '@downpour/core';
import { csvFormatRows } from 'd3-dsv';

/** An answer as CSV with a row of column names; counts in full, as they came. */
export const resultCsv = ({ columns, rows }: Result): string =>
  csvFormatRows([
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  ]);
