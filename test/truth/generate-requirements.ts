import type { Random } from './random.ts';

/** Specifiers, a list of them, and the empty one. */
const SPECIFIERS = ['', '>=2', '<3,>=1.21', '~=1.4.2', '!=2.0,>=1.0', '===1.0-weird', '==1.*', '>=1!2.0'];
const MARKERS = [
  'python_version < "3.8"',
  "sys_platform == 'win32'",
  'platform_python_implementation=="CPython" and python_version>="3.9"',
  "(os_name == 'nt' or os_name == 'posix') and python_full_version > '3.7.1'",
];
const EXTRAS = ['socks', 'Test_Suite', 'all'];

type Form = (name: string, specifier: string, marker: string, extra: string) => string;

/** Every way a line of `Requires-Dist` is written. */
const FORMS: readonly Form[] = [
  (name, specifier) => `${name}${specifier}`,
  (name, specifier) => `${name} (${specifier || '>=0'})`,
  (name, specifier) => `${name}  ${specifier.replaceAll(',', ' , ').replace(/([=<>~!]+)/, '$1 ')}`,
  (name, specifier, marker) => `${name}${specifier}; ${marker}`,
  (name, specifier, marker) => `${name}${specifier};${marker}`,
  (name, specifier, marker) => `${name} (${specifier || '>=0'}) ; ${marker}`,
  (name, specifier, _, extra) => `${name}${specifier}; extra == '${extra}'`,
  (name, specifier, _, extra) => `${name}${specifier} ; extra=="${extra}"`,
  (name, specifier, _, extra) => `${name} (${specifier || '>=0'}); extra == '${extra}'`,
  (name, specifier, marker, extra) => `${name}${specifier}; (${marker}) and extra == '${extra}'`,
  (name, specifier, marker, extra) => `${name}${specifier}; extra == "${extra}" and ${marker}`,
  (name, specifier) => `${name}[socks]${specifier}`,
  (name, specifier, marker) => `${name}[socks, use-chardet] (${specifier || '>=0'}) ; ${marker}`,
  (name, specifier) => `${name} [socks,security] ${specifier}`,
  (name) => `${name} @ https://example.org/${name}-1.0.zip#sha256=0f`,
  (name, _, marker) => `${name}[socks] @ git+https://example.org/${name}.git@v1 ; ${marker}`,
  (name, _, __, extra) => `${name} @ file:///${name}.whl ; extra == '${extra}'`,
];

/** Lines on some of the names, each name written as people write it; now and then a name twice. */
export function requirementLines(random: Random, names: readonly string[], most: number): readonly string[] {
  const chosen = random.some(names, random.below(most + 1));
  const again = chosen.filter(() => random.chance(0.15));
  return [...chosen, ...again].map((name) =>
    random.pick(FORMS)(
      respelt(random, name),
      random.pick(SPECIFIERS),
      random.pick(MARKERS),
      random.pick(EXTRAS),
    ),
  );
}

/** The name as another maintainer writes it. */
export const respelt = (random: Random, name: string): string =>
  random.chance(0.6)
    ? name
    : name
        .split('-')
        .map((word) => (random.chance(0.4) ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word))
        .join(random.pick(['_', '.', '-', '--', '_.']));
