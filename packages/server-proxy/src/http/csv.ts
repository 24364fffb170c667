import type { Cell, Result } from '@downpour/core';

/**
 * The result as CSV (RFC 4180): a line of column names, a line per row, CRLF. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function encodeCsv({ columns, rows }: Pick<Result, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return lines.map((cells) => `${cells.map(encodeCell).join(',')}\r\n`).join('');
}

const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function encodeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
