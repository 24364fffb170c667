import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackageName, normalizePackageName } from './package-name.ts';

describe('normalizePackageName', () => {
  it.each([
    ['PyYAML', 'pyyaml'],
    ['Pkg_A', 'pkg-a'],
    ['zope.interface', 'zope-interface'],
    ['a-_.-b', 'a-b'],
    [' requests ', 'requests'],
  ])('makes %j %j', (name, expected) => {
    expect(normalizePackageName(name)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (name) => normalizePackageName(normalizePackageName(name)) === normalizePackageName(name),
      ),
    );
  });
});

describe('isPackageName', () => {
  it.each(['a', '0', 'zope.interface', 'A_b-c.d'])('accepts %j', (name) => {
    expect(isPackageName(name)).toBe(true);
  });
  it.each(['', '-a', 'a-', '.', 'a b', 'a/b', 'a%', 'é', 'a'.repeat(201)])('refuses %j', (name) => {
    expect(isPackageName(name)).toBe(false);
  });
});
