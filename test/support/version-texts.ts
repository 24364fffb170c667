import fc from 'fast-check';

const digits = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 12 }).map(String) },
  fc.constantFrom('00', '007', '65535', '65536', '20240406', '2024040612000000', '4294967296'),
);
const joined = fc.constantFrom('', '.', '-', '_');
const orNothing = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
const labelled = (labels: readonly string[]) =>
  orNothing(
    fc.tuple(joined, fc.constantFrom(...labels), joined, orNothing(digits)).map((parts) => parts.join('')),
  );
const pre = labelled(['a', 'alpha', 'b', 'beta', 'c', 'rc', 'pre', 'preview', 'RC', 'Alpha']);
const post = fc.oneof(
  labelled(['post', 'rev', 'r', 'POST']),
  digits.map((number) => `-${number}`),
);
const dev = labelled(['dev', 'Dev']);
// Some of them are numbers to JavaScript, and none to PEP 440.
const word = fc.constantFrom('ubuntu', 'Ubuntu', 'cu118', 'local', 'g7', '7g', 'z', '1e5', '0x1f');
const local = orNothing(
  fc
    .array(fc.tuple(fc.constantFrom('.', '-', '_'), fc.oneof(digits, word)), { minLength: 1, maxLength: 3 })
    .map((parts) => `+${parts.flat().slice(1).join('')}`),
);

/** Versions of every spelling PEP 440 allows, and some it does not. */
const spelt = fc
  .tuple(
    fc.constantFrom('', '', '', 'v', 'V'),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      digits.map((number) => `${number}!`),
    ),
    fc.array(digits, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.')),
    pre,
    post,
    dev,
    local,
  )
  .map((parts) => parts.join(''));

/** Versions that agree in much, so that the last parts decide. */
const close = fc
  .tuple(
    fc.constantFrom('1', '1.0', '1.0.0', '01.0', '1.0.1', '0', '0.0', '0!1'),
    fc.constantFrom('', 'a', 'a0', 'a1', '.b1', 'rc1', 'c2', '-preview_3'),
    fc.constantFrom('', '.post', '-0', '-1', 'r2', '.post0'),
    fc.constantFrom('', '.dev', 'dev0', '.dev3'),
    fc.constantFrom('', '+a', '+a.1', '+1', '+a.b', '+01', '+1.a', '+ab'),
  )
  .map((parts) => parts.join(''));

const junk = fc.oneof(
  fc.constantFrom(
    '',
    'unknown',
    '1.',
    '.1',
    '1..2',
    ' 1.0',
    '1.0 ',
    '1.0+',
    '1.0-',
    '1.0\n',
    '!1',
    '1!',
    'v',
    '1.0a-',
  ),
  fc.constantFrom(
    '1.0poſt1',
    '１.0',
    '1.0-a-1-2',
    '1.0.post1.post2',
    '1.0.*',
    '2004d',
    '1.0.dev1.post1',
    'é',
  ),
  fc.string({ maxLength: 8 }),
);

/** Texts where a version belongs: mostly versions of PEP 440, in every spelling, and some that are none. */
export const versionTexts = fc.oneof(
  { weight: 4, arbitrary: spelt },
  { weight: 4, arbitrary: close },
  { weight: 1, arbitrary: junk },
);
