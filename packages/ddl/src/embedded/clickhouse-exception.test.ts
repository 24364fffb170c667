import { describe, expect, it } from 'vitest';
import {
  ClickHouseException,
  exceptionText,
  parseEngineError,
  statusOfException,
} from './clickhouse-exception.ts';

describe('parseEngineError', () => {
  it.each([
    ['Code: 60. DB::Exception: No table. (UNKNOWN_TABLE)', 60, 'UNKNOWN_TABLE', 'No table.'],
    [
      'Code: 73. DB::Exception: Code: 73. DB::Exception: Unknown. (UNKNOWN_FORMAT) (version 26.7.2.1). (UNKNOWN_FORMAT)',
      73,
      'UNKNOWN_FORMAT',
      'Unknown.',
    ],
    [
      'Code: 62. DB::Exception: two\nlines (and brackets) (SYNTAX_ERROR)',
      62,
      'SYNTAX_ERROR',
      'two\nlines (and brackets)',
    ],
    ['Code: 1. DB::Exception: x. (A_B) (version 26.7.2.1 (official build))', 1, 'A_B', 'x.'],
    ['something else', 1002, 'UNKNOWN_EXCEPTION', 'something else'],
  ])('%j', (text, code, symbol, message) => {
    expect(parseEngineError(new Error(text))).toMatchObject({ code, symbol, message });
  });

  it('leaves an exception as it is', () => {
    const exception = new ClickHouseException(1, 'A', 'Code: 2. DB::Exception: b (B)');
    expect(parseEngineError(exception)).toBe(exception);
  });
});

describe('statusOfException', () => {
  it.each([
    [62, 400],
    [47, 404],
    [60, 404],
    [81, 404],
    [115, 404],
    [159, 408],
    [164, 500],
    [192, 403],
    [194, 401],
    [202, 500],
    [241, 500],
    [396, 500],
    [456, 500],
    [497, 403],
    [516, 403],
    [48, 501],
    [209, 503],
    [229, 413],
    [381, 411],
    [1002, 500],
  ])('%i is %i', (code, status) => {
    expect(statusOfException(code)).toBe(status);
  });
});

it('exceptionText frames a message as ClickHouse does', () => {
  expect(exceptionText(new ClickHouseException(60, 'UNKNOWN_TABLE', 'No table.'), '26.7.2.1')).toBe(
    'Code: 60. DB::Exception: No table. (UNKNOWN_TABLE) (version 26.7.2.1)\n',
  );
});
