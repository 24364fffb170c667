import { existsSync, readFileSync } from 'node:fs';
import { MIRROR_INSTALLERS } from '@downpour/core';
import { describe, expect, it } from 'vitest';

const fixture = (name: string): URL =>
  new URL(`../../../shared/data/linehaul/tests__unit__ua__fixtures__${name}.yml`, import.meta.url);

/** Client fixtures of the parser that names the installers in PyPI's logs. */
const parsed = (name: string): readonly string[] =>
  [...readFileSync(fixture(name), 'utf8').matchAll(/installer:\s+(?:version: \S+\s+)?name: (\S+)/g)].map(
    ([, installer = '']) => installer,
  );

describe.skipIf(!existsSync(fixture('pip')))('mirrors (skipped without ../shared/data)', () => {
  it.each(['artifactory', 'bandersnatch', 'devpi', 'nexus', 'pep381client', 'z3c-pypimirror'])(
    'are spelt as in the logs: %s',
    (name) => {
      const installers = parsed(name);
      expect(installers.length).toBeGreaterThan(0);
      expect(MIRROR_INSTALLERS).toEqual(expect.arrayContaining([...installers]));
    },
  );

  it.each(['pip', 'uv', 'poetry', 'bazel', 'browser', 'homebrew', 'requests'])('are not: %s', (name) => {
    const installers = parsed(name);
    expect(installers.length).toBeGreaterThan(0);
    expect(MIRROR_INSTALLERS.filter((mirror) => installers.includes(mirror))).toEqual([]);
  });
});
