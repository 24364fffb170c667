import { describe, expect, it } from 'vitest';
import { type PypiCatalogue, pypiCatalogue } from '../pypi/pypi-catalogue.ts';
import { decodeResult, decodeRows, type Result, ResultError } from './result.ts';

const query = pypiCatalogue.queries['registry-totals'];
const result = (rows: Result['rows'], names = ['packages', 'downloads']): Result => ({
  columns: names.map((name) => ({ name, type: 'count' })),
  rows,
  meta: {
    query: 'registry-totals',
    schema: 'downpour',
    table: 'downloads_by_package',
    rowsRead: 1,
    elapsedMs: 1,
    asOf: '2026-07-20',
    sample: false,
    truncated: false,
  },
});
const decode = (value: Result) => decodeRows<PypiCatalogue, 'registry-totals'>(query, value);

describe('decodeRows', () => {
  it('makes numbers of counts', () => {
    expect(decode(result([['600000', '2214017475506']]))).toEqual([
      { packages: 600_000, downloads: 2_214_017_475_506 },
    ]);
  });

  it.each([
    ['a count beyond 2^53', result([['1', '9007199254740993']]), 'unsafe-count'],
    ['a count that is no whole number', result([['1', '1.5']]), 'unexpected-value'],
    ['a count that is no text', result([['1', 5]]), 'unexpected-value'],
    ['a null where none may be', result([[null, '1']]), 'unexpected-value'],
    ['a missing cell', result([['1']]), 'unexpected-value'],
    ['other columns', result([], ['downloads', 'packages']), 'unexpected-columns'],
    ['too few columns', result([], ['packages']), 'unexpected-columns'],
  ])('refuses %s', (_case, value, code) => {
    expect(() => decode(value)).toThrowError(ResultError);
    expect(() => decode(value)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('decodeResult', () => {
  it('reads rows by the columns the result names, nulls included', () => {
    expect(decodeResult(result([['600000', null]]))).toEqual([{ packages: 600_000, downloads: null }]);
  });

  it('refuses a count that would lose digits', () => {
    expect(() => decodeResult(result([['1', '9007199254740993']]))).toThrowError(
      expect.objectContaining({ code: 'unsafe-count' }),
    );
  });
});
