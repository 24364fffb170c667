import { describe, expect, it } from 'vitest';
import { licenseName } from './license-name.ts';

const MIT = 'License :: OSI Approved :: MIT License';

describe('licenseName', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['MIT', [MIT], 'MIT'],
    [' Apache-2.0 OR MIT ', [], 'Apache-2.0 OR MIT'],
    ['', [MIT], 'MIT License'],
    ['UNKNOWN', ['Programming Language :: Python', MIT], 'MIT License'],
    ['See LICENSE file', [MIT], 'MIT License'],
    ['LICENSE.txt', [], undefined],
    ['file: LICENSE', [MIT], 'MIT License'],
    ['Copyright (c) 2020\n\nPermission is hereby granted', [MIT], 'MIT License'],
    ['x'.repeat(65), [MIT], 'MIT License'],
    ['x'.repeat(64), [MIT], 'x'.repeat(64)],
    [
      '',
      [MIT, 'License :: OSI Approved :: Apache Software License', MIT],
      'MIT License, Apache Software License',
    ],
    ['', ['License :: OSI Approved', 'License :: Public Domain'], 'Public Domain'],
    ['', ['License :: OSI Approved'], undefined],
    ['', ['Topic :: License'], undefined],
    ['', [], undefined],
  ])('of %j and %j is %j', (license, classifiers, expected) => {
    expect(licenseName({ license, classifiers })).toBe(expected);
  });
});
