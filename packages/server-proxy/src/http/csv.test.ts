import type { Cell } from '@downpour/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCsv } from './csv.ts';

/** Reads CSV by the letter of RFC 4180, one character after the other. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ',') {
      record.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      records.push([...record, field]);
      record = [];
      field = '';
      at += 1;
    } else field += character;
  }
  expect([record, field], 'the last line ends').toEqual([[], '']);
  return records;
}

const columnsOf = (width: number) =>
  Array.from({ length: width }, (_, i) => ({ name: `c${i}`, type: 'text' as const }));

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const written = (cell: Cell): string =>
  typeof cell === 'string' ? guarded(cell) : cell === null ? '' : String(cell);

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', 'a', 'é') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('encodeCsv', () => {
  it('is read back as the same cells, formulas guarded', () => {
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(fc.constant(width), fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
      );
    fc.assert(
      fc.property(table, ([width, rows]) => {
        const columns = columnsOf(width);
        const expected = [columns.map(({ name }) => name), ...rows.map((row) => row.map(written))];
        expect(parseCsv(encodeCsv({ columns, rows }))).toEqual(expected);
      }),
    );
  });

  it.each<[string, Cell, string]>([
    ['plain text', 'bdist_wheel', 'bdist_wheel'],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['a line break', 'a\r\nb', '"a\r\nb"'],
    ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1', "'-1"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', `"'\r=1"`],
    ['a negative number, which is no formula', -0.5, '-0.5'],
    ['nothing', null, ''],
    ['a flag', false, 'false'],
  ])('writes %s', (_title, value, expected) => {
    expect(encodeCsv({ columns: columnsOf(1), rows: [[value]] })).toBe(`c0\r\n${expected}\r\n`);
  });
});
