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
