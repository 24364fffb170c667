import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequirement } from './parse-requirement.ts';

const hard = { extras: [], specifier: '', marker: '', extra: undefined };

describe('parseRequirement', () => {
  it.each([
    ['requests', { name: 'requests' }],
    [' Typing_Extensions ', { name: 'typing-extensions' }],
    ['PyYAML (>=5.1, !=6.0)', { name: 'pyyaml', specifier: '>=5.1,!=6.0' }],
    ['pytz (>dev)', { name: 'pytz', specifier: '>dev' }],
    ['foo (2.0)', { name: 'foo', specifier: '2.0' }],
    ['numpy >=1.9.* , <2', { name: 'numpy', specifier: '>=1.9.*,<2' }],
    ['a[]', { name: 'a' }],
    ['a[x, Y_z ,]==1', { name: 'a', extras: ['x', 'y-z'], specifier: '==1' }],
    ['a@https://e.org/a;b', { name: 'a', specifier: '@ https://e.org/a;b' }],
    [
      'a @ https://e.org/a; os_name=="nt"',
      { name: 'a', specifier: '@ https://e.org/a', marker: 'os_name=="nt"' },
    ],
    ['a>=1;', { name: 'a', specifier: '>=1' }],
    ['a b', undefined],
    ['a-', undefined],
    ['', undefined],
    ['>=1', undefined],
    ['é', undefined],
    ['a[x', { name: 'a' }],
    ['a (>=1', { name: 'a' }],
    ['a (>=1) b ; extra == "x"', { name: 'a' }],
  ])('reads %j', (line, expected) => {
    expect(parseRequirement(line)).toEqual(expected === undefined ? undefined : { ...hard, ...expected });
  });

  it.each([
    ['extra == "test"', 'test'],
    ["extra=='test'", 'test'],
    ["'Test_All' == extra", 'test-all'],
    ["'test'==extra", 'test'],
    ['extra === "test"', 'test'],
    ["(python_version < '3.8') and extra == 'docs'", 'docs'],
    ["(extra == 'a' or extra == 'b') and os_name == 'nt'", 'a'],
    ["python_version >= '3' and ('b' == extra)", 'b'],
    ["extra != 'a'", undefined],
    ["extra == ''", undefined],
    ["extras == 'a'", undefined],
    ["my_extra == 'a'", undefined],
    ["os_name == 'extra' and sys_platform == 'win32'", undefined],
    ['os_name == \'extra == "a"\'', undefined],
    ["python_version < '3'", undefined],
    ["'open == extra", undefined],
  ])('finds in the marker %j the extra %j', (marker, extra) => {
    expect(parseRequirement(`a>=1; ${marker}`)).toEqual({
      ...hard,
      name: 'a',
      specifier: '>=1',
      marker,
      extra,
    });
  });

  it('reads back what is put together', () => {
    const name = fc.stringMatching(/^[a-z0-9]([a-z0-9]|-[a-z0-9]){0,8}$/);
    const specifier = fc.stringMatching(/^((>=|<|==|!=|~=)[0-9]{1,3}(\.[0-9]{1,3}){0,2}(,<[0-9]{1,3})?)?$/);
    const space = fc.constantFrom('', ' ', '  ');
    fc.assert(
      fc.property(
        fc.record({
          name,
          specifier,
          extras: fc.array(name, { maxLength: 3 }),
          extra: fc.option(name, { nil: undefined }),
        }),
        space,
        fc.boolean(),
        (parts, gap, inParentheses) => {
          const asked = parts.extras.length === 0 ? '' : `[${parts.extras.join(`,${gap}`)}]`;
          const versions = inParentheses && parts.specifier !== '' ? `(${parts.specifier})` : parts.specifier;
          const marker = parts.extra === undefined ? '' : `extra${gap}==${gap}"${parts.extra}"`;
          const line = `${parts.name}${gap}${asked}${gap}${versions}${gap}${marker === '' ? '' : `;${gap}${marker}`}`;
          expect(parseRequirement(line)).toEqual({ ...parts, marker });
        },
      ),
    );
  });
});
