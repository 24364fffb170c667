import { type Problem, problem } from '@downpour/core';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The problem that the data has none of some packages. */
export function unknownPackages(names: readonly [string, ...string[]]): Problem {
  const [name, ...others] = names;
  const which = others.length === 0 ? `no package "${name}"` : `none of the packages ${quoted(names)}`;
  return problem(
    'unknown-package',
    `The data has ${which}; names are looked up as PEP 503 normalises them. Check the spelling, or search: ` +
      `/v1/queries/package-search?search=${encodeURIComponent(name.slice(0, 3))}`,
    { parameter: 'package' },
  );
}
