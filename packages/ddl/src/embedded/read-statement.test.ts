import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteString, readStatement } from './read-statement.ts';

describe('readStatement', () => {
  it.each([
    ['INSERT INTO t FORMAT CSV\n1,x', '1,x', "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'   FORMAT CSV"],
    ['INSERT INTO t FORMAT CSV 1,x', '1,x', "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'   FORMAT CSV"],
    ['INSERT INTO t FORMAT CSV\n\n1', '\n1', "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'   FORMAT CSV"],
    ['INSERT INTO t VALUES (1)', ' (1)', "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'   FORMAT Values"],
    [
      'INSERT INTO t FORMAT Values (1)',
      '(1)',
      "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'   FORMAT Values",
    ],
    [
      'INSERT INTO a.t (x) SETTINGS m = 1 FORMAT CSV 1',
      '1',
      "INSERT INTO a.t (x) FROM INFILE 'f' COMPRESSION 'none' SETTINGS m = 1   FORMAT CSV",
    ],
    [
      "INSERT INTO t FORMAT CSV SETTINGS a = -1, b = 'x' 1",
      '1',
      "INSERT INTO t FROM INFILE 'f' COMPRESSION 'none'  SETTINGS a = -1, b = 'x' FORMAT CSV",
    ],
    [
      'INSERT INTO values VALUES (1)',
      ' (1)',
      "INSERT INTO values FROM INFILE 'f' COMPRESSION 'none'   FORMAT Values",
    ],
    [
      "INSERT INTO FUNCTION null('format CSV') VALUES (1)",
      ' (1)',
      "INSERT INTO FUNCTION null('format CSV') FROM INFILE 'f' COMPRESSION 'none'   FORMAT Values",
    ],
  ])('%j has the data %j', (sql, data, reading) => {
    const statement = readStatement(sql, 'functions');
    expect(sql.slice(statement.data?.start)).toBe(data);
    expect(statement.data?.readingFrom('f')).toBe(reading);
    expect(statement.isRead).toBe(false);
  });

  it.each([
    'INSERT INTO t SELECT 1 AS a FORMAT CSV',
    'INSERT INTO t (a) WITH 1 AS x SELECT x',
    "SELECT 'INSERT INTO t VALUES (1)'",
    'EXPLAIN SELECT 1 FORMAT CSV',
    'CREATE TABLE t (`values` UInt8) ENGINE = Memory',
  ])('%j has no data', (sql) => {
    expect(readStatement(sql, 'functions').data).toBeUndefined();
  });

  it.each([
    ['SELECT 1 FORMAT JSON', 'JSON'],
    ['SELECT 1 format JSONEachRow ;', 'JSONEachRow'],
    ['SELECT 1 FORMAT CSV SETTINGS a = 1', 'CSV'],
    ['SELECT format FROM t', undefined],
    ["SELECT 'x FORMAT CSV'", undefined],
    ['SELECT * FROM (SELECT 1 FORMAT CSV)', undefined],
  ])('%j names the format %j', (sql, format) => {
    expect(readStatement(sql, 'functions').format).toBe(format);
  });

  it.each([
    ['SELECT 1', true],
    ['((SELECT 1))', true],
    ['with 1 as a select a', true],
    ['SHOW TABLES', true],
    ['OPTIMIZE TABLE t', false],
    ['CREATE TABLE t AS SELECT 1', false],
  ])('%j may be stopped half way: %j', (sql, isRead) => {
    expect(readStatement(sql, 'functions').isRead).toBe(isRead);
  });

  it('takes anything within one literal for one statement, and a second statement never', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const one = `SELECT ${quoteString(left)} AS "a;b" /* ; */`;
        expect(readStatement(one, 'none').isRead).toBe(true);
        expect(() => readStatement(`${one};SELECT ${quoteString(right)}`, 'none')).toThrow(
          expect.objectContaining({ code: 62 }),
        );
      }),
    );
  });

  it.each([
    ["SELECT file('x')", 497],
    ["SELECT `file`/**/('x')", 497],
    ["SELECT 1 INTO OUTFILE 'x'", 358],
    ["INSERT INTO t FROM INFILE 'x' FORMAT CSV", 78],
    ['-- nothing', 62],
  ])('refuses a reader %j with code %i', (sql, code) => {
    expect(() => readStatement(sql, 'none')).toThrow(expect.objectContaining({ code }));
  });

  it('leaves an administrator the function file()', () => {
    expect(readStatement("SELECT file('x')", 'functions').isRead).toBe(true);
  });
});
