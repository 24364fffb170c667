import { compare, valid } from '@renovatebot/pep440';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePythonVersions } from './compare-python-versions.ts';
import { compareVersions } from './compare-versions.ts';

const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });

describe('compareVersions', () => {
  const ordered = [
    'junk',
    'unknown',
    '0.9.10',
    '1.0.dev3',
    '1.0a1',
    '1.0rc1',
    '1.0',
    '1.0.post1',
    '1.1.dev3',
    '2.9.9',
    '2.31.0.6',
    '2.31.0.20240406',
    '3.0a1',
    '2024.1',
    '1!1.0',
    '1!2.0',
  ];
  it('orders by PEP 440 from any order, with text that is no version first', () => {
    fc.assert(
      fc.property(shuffled(ordered), (versions) => {
        expect(versions.sort(compareVersions)).toEqual(ordered);
      }),
    );
  });
});

const someOf = (...texts: readonly string[]) => fc.constantFrom('', ...texts);
const separator = someOf('-', '_', '.');
const counted = fc.nat({ max: 12 }).map(String);
const numbered = (...words: readonly string[]) =>
  fc.oneof(
    fc.constant(''),
    fc
      .tuple(separator, fc.constantFrom(...words), separator, fc.oneof(fc.constant(''), counted))
      .map((parts) => parts.join('')),
  );
const versions = fc
  .tuple(
    someOf('v', '1!', '0!', 'V2!'),
    fc.array(counted, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
    numbered('a', 'alpha', 'b', 'beta', 'c', 'rc', 'RC', 'pre', 'preview'),
    fc.oneof(
      numbered('post', 'rev', 'r'),
      counted.map((number) => `-${number}`),
    ),
    numbered('dev', 'DEV'),
    someOf('+abc', '+1', '+1.abc', '+ubuntu-2', '+10'),
  )
  .map((parts) => parts.join(''));

it('agrees with another reading of PEP 440 on versions whose numbers are small', () => {
  fc.assert(
    fc.property(versions, versions, (a, b) => {
      expect([valid(a), valid(b)]).toEqual([a, b]);
      const order = Math.sign(compare(a, b));
      expect(Math.sign(compareVersions(a, b))).toBe(order === 0 ? (a < b ? -1 : a > b ? 1 : 0) : order);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['1.9007199254740993', '1.9007199254740992'],
  ['20240101000000000000000001', '20240101000000000000000000'],
  ['1.0+1', '1.0+1e5'],
  ['1.0+99', '1.0+0x1f'],
])('puts %s after %s, exactly', (later, earlier) => {
  expect(compareVersions(later, earlier)).toBe(1);
  expect(compareVersions(earlier, later)).toBe(-1);
});

describe('comparePythonVersions', () => {
  const ordered = ['3.11BYHW', 'unknown', '2.7', '3', '3.1', '3.9', '3.10', '3.14', '133.7'];
  it('orders numerically from any order, with junk first', () => {
    fc.assert(
      fc.property(shuffled(ordered), (versions) => {
        expect(versions.sort(comparePythonVersions)).toEqual(ordered);
      }),
    );
  });
});
