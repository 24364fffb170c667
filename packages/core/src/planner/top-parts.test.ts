import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, sumOf, topParts } from './top-parts.ts';

describe('topParts', () => {
  const part = (value: string, amount: bigint) => ({ value, amount });

  it('takes the most downloaded, of equals the first by name, and joins the rest', () => {
    const parts = [part('c', 5n), part('b', 5n), part('a', 1n), part('d', 9_007_199_254_740_993n)];
    expect(topParts(parts, 2)).toEqual([
      { value: 'd', amount: 9_007_199_254_740_993n, isOther: false, members: 1 },
      { value: 'b', amount: 5n, isOther: false, members: 1 },
      { value: 'other', amount: 6n, isOther: true, members: 2 },
    ]);
  });

  it('adds what is beyond the parts to the rest', () => {
    expect(topParts([part('a', 3n)], 1, { members: 4, amount: 10n })).toEqual([
      { value: 'a', amount: 3n, isOther: false, members: 1 },
      { value: 'other', amount: 10n, isOther: true, members: 4 },
    ]);
  });

  it('adds up to the parts, and has no rest where all fit', () => {
    const parts = fc.uniqueArray(
      fc.record({ value: fc.string(), amount: fc.bigInt({ min: 0n, max: 2n ** 64n }) }),
      {
        selector: ({ value }) => value,
      },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 10 }), (all, limit) => {
        const top = topParts(all, limit);
        expect(sumOf(top)).toBe(sumOf(all));
        expect(top.reduce((sum, { members }) => sum + members, 0)).toBe(all.length);
        expect(top.some(({ isOther }) => isOther)).toBe(all.length > limit);
        expect(top.length).toBe(Math.min(all.length, limit + 1));
      }),
    );
  });
});

describe('compareTexts', () => {
  it('orders texts by their code points, as the bytes of UTF-8 do', () => {
    const points = (text: string): string =>
      [...text].map((character) => character.codePointAt(0)?.toString(16).padStart(6, '0')).join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareTexts(a, b))).toBe(
          points(a) < points(b) ? -1 : points(a) > points(b) ? 1 : 0,
        );
      }),
    );
  });

  it.each([
    ['', 'a', -1],
    ['a', 'ab', -1],
    ['ab', 'a', 1],
    ['\u{1f40d}', '\uff5e', 1],
    ['a', 'a', 0],
  ])('puts %j and %j as %i', (a, b, sign) => {
    expect(Math.sign(compareTexts(a, b))).toBe(sign);
  });
});
