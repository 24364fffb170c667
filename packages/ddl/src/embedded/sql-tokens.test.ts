import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sqlTokens } from './sql-tokens.ts';

const texts = (sql: string): readonly string[] => [...sqlTokens(sql)].map(({ text }) => text);

describe('sqlTokens', () => {
  it.each([
    ['SELECT 1', ['SELECT', '1']],
    ['a.b , c', ['a', '.', 'b', ',', 'c']],
    ["'it''s' 'it\\'s'", ["'it''s'", "'it\\'s'"]],
    ['"a""b" `c\\`d`', ['"a""b"', '`c\\`d`']],
    ['1 -- ; two\n2', ['1', '2']],
    ['1 # ; two\n2 #! three', ['1', '2']],
    ["1 // ; ' two\n2", ['1', '2']],
    ['1 /* ; " */ 2', ['1', '2']],
    ['1 /* open ; 2', ['1']],
    ["1 'open ; 2", ['1', "'open ; 2"]],
    ["'ends in a backslash\\", ["'ends in a backslash\\"]],
    ['$$ ; $$ 1', ['$$ ; $$', '1']],
    ['$a$ $$ $a$ 1', ['$a$ $$ $a$', '1']],
    ['$a$ open', ['$', 'a$', 'open']],
    ['', []],
    [' \n\t', []],
  ])('%j is cut into %j', (sql, expected) => {
    expect(texts(sql)).toEqual(expected);
  });

  it('yields tokens in order, without overlap, each where it says it is', () => {
    const fragment = fc.constantFrom(
      "'",
      '"',
      '`',
      '\\',
      '--',
      '/*',
      '*/',
      '$$',
      '$a$',
      '\n',
      ' ',
      'x',
      '1',
      ';',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const sql = fragments.join('');
        let end = 0;
        for (const token of sqlTokens(sql)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(sql.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(sql.length);
      }),
    );
  });
});
