import type { Cell, ColumnType, Result } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { answer } from '../testing/answers.ts';
import { isEmptyResult, mapState, type QueryState } from './query-state.ts';

const result = (names: readonly string[], rows: readonly (readonly Cell[])[]): Result => ({
  ...answer('registry-totals', new URLSearchParams()),
  columns: names.map((name) => ({ name, type: 'count' as ColumnType })),
  rows,
});

describe('isEmptyResult', () => {
  it.each([
    ['no rows', result(['downloads'], []), true],
    ['rows that count nothing', result(['date', 'downloads'], [['2026-01-01', '0']]), true],
    ['one row that counts', result(['downloads'], [['0'], ['1']]), false],
    ['a package never downloaded', result(['first', 'last'], [[null, null]]), true],
    ['a package with days', result(['first', 'last'], [['2026-01-01', '2026-01-02']]), false],
    ['no downloads among many packages', result(['packages', 'downloads'], [['600', '0']]), true],
  ])('judges %s', (_case, value, empty) => {
    expect(isEmptyResult(value)).toBe(empty);
  });
});

describe('mapState', () => {
  const always = {
    refetch: () => undefined,
    csvUrl: '/x.csv',
    result: undefined,
    plan: () => Promise.reject(new Error('never asked')),
  };
  const ready: QueryState<number> = { ...always, status: 'ready', data: 2 };

  it('maps data and keeps the rest', () => {
    expect(mapState(ready, (data) => data * 2)).toEqual({ ...ready, data: 4 });
    expect(mapState<number, number>({ ...always, status: 'pending' }, () => 1)).toEqual({
      ...always,
      status: 'pending',
    });
  });

  it('is an error where the data cannot be viewed', () => {
    const state = mapState(ready, () => {
      throw new Error('no such day');
    });
    expect(state).toMatchObject({
      status: 'error',
      problem: { code: 'unreadable-result' },
      csvUrl: '/x.csv',
    });
  });
});
