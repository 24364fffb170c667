import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ciFilters, decodeFilters, encodeFilter, filtersOf, filtersOfValue } from './filter.ts';
import { PRESENCES } from './presence.ts';

const values = fc.array(
  fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom('include', 'exclude', 'only')),
  { maxLength: 6 },
);

describe('filters in a URL', () => {
  it('come back as they went, whatever characters the values have', () => {
    fc.assert(
      fc.property(fc.constantFrom('version', 'ci'), values, values, (dimension, kept, left) => {
        const filters = filtersOf(dimension, { in: kept, notIn: left });
        expect(decodeFilters(dimension, filters.flatMap(encodeFilter))).toEqual(filters);
      }),
    );
  });

  it.each([
    ['3.12', 'in', '3.12'],
    ['!3.12', 'notIn', '3.12'],
    ['=!odd', 'in', '!odd'],
    ['==odd', 'in', '=odd'],
    ['!=odd', 'notIn', '=odd'],
  ] as const)('%s is %s %s', (encoded, operator, value) => {
    expect(decodeFilters('python', [encoded])).toEqual([{ dimension: 'python', operator, values: [value] }]);
  });
});

describe('CI in a URL', () => {
  const out = { dimension: 'ci', operator: 'notIn', values: ['true'] };
  const kept = { dimension: 'ci', operator: 'in', values: ['true'] };

  it.each([
    ['include', []],
    ['exclude', [out]],
    ['only', [kept]],
    ['=only', [{ ...kept, values: ['only'] }]],
    ['!only', [{ ...out, values: ['only'] }]],
    ['true', [kept]],
  ])('%s is %j', (encoded, expected) => {
    expect(decodeFilters('ci', [encoded])).toEqual(expected);
  });

  it('has its words for CI alone', () => {
    expect(decodeFilters('system', ['only'])).toEqual([
      { dimension: 'system', operator: 'in', values: ['only'] },
    ]);
  });
});

describe('ciFilters', () => {
  const ciValues = ['true', 'false', 'unknown'];
  const some = fc.subarray(ciValues);
  const keeps = (filters: ReturnType<typeof ciFilters>, value: string): boolean =>
    filters.every(({ operator, values }) => values.includes(value) === (operator === 'in'));

  it('counts what both the presence and the other filters of CI count', () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...PRESENCES), (kept, left, presence) => {
        const others = filtersOf('ci', { in: kept, notIn: left });
        const together = ciFilters(presence, others);
        for (const value of ciValues) {
          const counts = { include: true, exclude: value !== 'true', only: value === 'true' }[presence];
          expect(keeps(together, value)).toBe(keeps(others, value) && counts);
        }
      }),
    );
  });
});

describe('filtersOfValue', () => {
  it.each([
    ['US', [{ dimension: 'country', operator: 'in', values: ['US'] }]],
    [['US', 'DE', 'US'], [{ dimension: 'country', operator: 'in', values: ['DE', 'US'] }]],
    [{ notIn: ['US'] }, [{ dimension: 'country', operator: 'notIn', values: ['US'] }]],
    [[], []],
    [undefined, []],
  ])('reads %j', (value, expected) => {
    expect(filtersOfValue('country', value)).toEqual(expected);
  });
});
