import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFilters, encodeFilter, filtersOf, filtersOfValue } from './filter.ts';

const values = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 6 });

describe('filters in a URL', () => {
  it('come back as they went, whatever characters the values have', () => {
    fc.assert(
      fc.property(values, values, (kept, left) => {
        const filters = filtersOf('version', { in: kept, notIn: left });
        expect(decodeFilters('version', filters.flatMap(encodeFilter))).toEqual(filters);
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
