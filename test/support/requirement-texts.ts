import fc from 'fast-check';

const space = fc.constantFrom('', '', ' ', '  ', '\t', '\n');
const name = fc.constantFrom(
  'requests',
  'PyYAML',
  'zope.interface',
  'typing_extensions',
  'a',
  'A--b._c',
  '7z',
  'extra',
);
const version = fc.constantFrom('2', '1.0.*', '2.31.0.20240406', '1!2.0', '2004d', 'dev');
const clause = fc.tuple(fc.constantFrom('>=', '==', '<', '~=', '!=', '===', '>'), space, version);
const clauses = fc.array(
  clause.map((parts) => parts.join('')),
  { minLength: 1, maxLength: 3 },
);
const extras = fc
  .array(fc.constantFrom('socks', 'Use_Chardet', ' all ', '', 'a.b'), { maxLength: 3 })
  .map((asked) => `[${asked.join(',')}]`);
const specifier = fc.oneof(
  fc.constant(''),
  clauses.map((parts) => parts.join(',')),
  clauses.map((parts) => parts.join(' , ')),
  clauses.map((parts) => `(${parts.join(',')})`),
  fc.constantFrom(
    '(2.0)',
    '()',
    '((>=1))',
    '(>=1',
    '@ https://example.org/a.whl',
    '@git+ssh://x;y',
    '@',
    '@ u;v w',
  ),
);

const value = fc.constantFrom(
  'test',
  'Test_All',
  'docs',
  '',
  ' dev ',
  'extra',
  "it's",
  'a and b',
  '3.8',
  'x;y',
);
const quoted = value.chain((text) =>
  text.includes("'") ? fc.constant(`"${text}"`) : fc.constantFrom(`"${text}"`, `'${text}'`),
);
const variable = fc.constantFrom(
  'extra',
  'extra',
  'extra',
  'python_version',
  'sys_platform',
  'extras',
  'my_extra',
);
const operator = fc.constantFrom('==', '==', '==', '===', '!=', '<', 'in', 'not in', '=', '====');
const spaced = fc.constantFrom(' ', '  ');
const comparison = fc
  .tuple(variable, spaced, operator, spaced, quoted, fc.boolean(), fc.boolean())
  .map(([left, before, sign, after, right, turned, tight]) => {
    const [first, last] = turned ? [right, left] : [left, right];
    return tight && /^[=!<]/.test(sign)
      ? `${first}${sign}${last}`
      : `${first}${before}${sign}${after}${last}`;
  });
const marker: fc.Arbitrary<string> = fc.letrec<{ marker: string }>((tie) => ({
  marker: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.tuple(tie('marker'), fc.constantFrom(' and ', ' or '), tie('marker')).map((parts) => parts.join('')),
    tie('marker').map((inner) => `(${inner})`),
    fc.constantFrom('', "'open == extra", 'extra == "a', 'extra'),
  ),
})).marker;

const written = fc
  .tuple(
    space,
    name,
    space,
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, extras),
    space,
    specifier,
    space,
    fc.oneof(
      fc.constant(''),
      fc.tuple(fc.constant(';'), space, marker).map((parts) => parts.join('')),
    ),
    space,
  )
  .map((parts) => parts.join(''));

const garbage = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '-',
    '.',
    '_',
    ' ',
    '[',
    ']',
    '(',
    ')',
    '>',
    '=',
    ';',
    '@',
    '"',
    "'",
    ',',
    '\t',
  ),
  maxLength: 14,
});
const damaged = fc
  .tuple(written, fc.nat({ max: 40 }), fc.constantFrom(';', '"', "'", '(', ']', '-', ' x ', '\v'))
  .map(([line, at, text]) => line.slice(0, at) + text + line.slice(at));

/** Lines of `requires_dist`: mostly as PEP 508 or older tools write them, some damaged, some that are none. */
export const requirementTexts = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: garbage },
);
