import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from './text-width.ts';

describe('text width', () => {
  it('grows with the text, the size and the weight', () => {
    expect(textWidth('pip', 12)).toBeLessThan(textWidth('pipx', 12));
    expect(textWidth('pip', 12)).toBeLessThan(textWidth('pip', 13));
    expect(textWidth('pip', 12)).toBeLessThan(textWidth('pip', 12, true));
    expect(textWidth('ill', 12)).toBeLessThan(textWidth('WWW', 12));
  });

  it('counts an ideograph as a full em', () => {
    expect(textWidth('週', 10)).toBeGreaterThanOrEqual(10);
  });
});

describe('fitted text', () => {
  it.each([
    ['bandersnatch', 500, 'bandersnatch'],
    ['bandersnatch', 60, 'banders…'],
    ['a b c d e f', 36, 'a b…'],
    ['bandersnatch', 3, ''],
    ['', 10, ''],
  ])('%o in %d px is %o', (text, width, expected) => {
    expect(fitText(text, width, 12)).toBe(expected);
  });

  it('never exceeds its width and never splits a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 0, max: 200 }),
        (text, width) => {
          const fitted = fitText(text, width, 12);
          expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
          expect(() => encodeURIComponent(fitted)).not.toThrow();
        },
      ),
    );
  });
});
