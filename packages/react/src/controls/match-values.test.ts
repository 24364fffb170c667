import { expect, it } from 'vitest';
import { matchValues } from './match-values.ts';

const values = [
  { value: 'US', label: 'United States', downloads: 9 },
  { value: 'DE', label: 'Germany', downloads: 5 },
  { value: 'GB', label: 'United Kingdom', downloads: 3 },
  { value: 'CD', label: 'Congo - Kinshasa', downloads: 1 },
];

const found = (text: string, complete = true) =>
  matchValues(text, { values, complete, dimension: 'country', language: {} }).map(({ value }) => value);

it.each([
  ['', 'US DE GB CD'],
  ['  ', 'US DE GB CD'],
  ['united', 'US GB'],
  ['d', 'DE US GB CD'],
  ['KIN', 'GB CD'],
  ['cd', 'CD'],
  ['atlantis', ''],
])('finds for %j: %j', (text, expected) => {
  expect(found(text).join(' ')).toBe(expected);
});

it('offers what was typed where not all values are listed', () => {
  expect(found('FR', false)).toEqual(['FR']);
  expect(found('de', false)).toEqual(['DE']);
  expect(found('Germany', false)).toEqual(['DE']);
  expect(found('', false)).toHaveLength(4);
});
