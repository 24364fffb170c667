// Which folder may import which: the direction of the four packages, and of the folders inside core.

const inPackage = (name) => `^packages/${name}/src/`;
const tests = '\\.test(-d)?\\.tsx?$';
const entry = (name, module) => `^packages/${name}/src/${module}`;

/** Code of `name` that ships may import from the other packages nothing but `allowed`, by published name. */
const packageRule = (name, allowed) => ({
  name: `${name}-imports`,
  comment: `@downpour/${name} may import ${allowed.length === 0 ? 'no other package' : allowed.join(' and ')}.`,
  severity: 'error',
  from: { path: inPackage(name), pathNot: tests },
  to: {
    path: '^packages/',
    pathNot: [inPackage(name), `^packages/${name}/package\\.json$`, ...allowed],
  },
});

/** Folder `name` of core may import its own files and the folders named. */
const coreRule = (name, allowed) => ({
  name: `core-${name}-imports`,
  comment: `core/src/${name} may import ${allowed.join(', ')} and the errors of core.`,
  severity: 'error',
  from: { path: `^packages/core/src/${name}/`, pathNot: tests },
  to: {
    path: '^packages/core/src/',
    pathNot: [name, ...allowed]
      .map((folder) => `^packages/core/src/${folder}/`)
      .concat('^packages/core/src/errors\\.ts$'),
  },
});

const coreEntry = entry('core', 'index\\.ts$');
const plannerEntry = entry('core', 'planner/index\\.ts$');
const sqlEntry = entry('core', 'sql/index\\.ts$');
const reactEntry = entry(
  'react',
  '(index|static/index|server/index|element/index|testing/index|testing/fixtures|messages/(de|ja|zh))\\.ts$',
);
const published = [
  coreEntry,
  plannerEntry,
  sqlEntry,
  reactEntry,
  entry('server-proxy', '(index|node)\\.ts$'),
  entry('ddl', 'index\\.ts$'),
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules do not import each other in a circle; types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import names something that exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?inline$'] },
    },
    packageRule('core', []),
    packageRule('react', [coreEntry]),
    packageRule('server-proxy', [coreEntry, plannerEntry]),
    packageRule('ddl', [coreEntry, sqlEntry]),
    coreRule('time', []),
    coreRule('catalogue', ['time']),
    coreRule('pypi', ['catalogue', 'time']),
    coreRule('protocol', ['catalogue', 'pypi', 'time']),
    coreRule('sql', ['catalogue', 'time']),
    coreRule('planner', ['catalogue', 'protocol', 'pypi', 'sql', 'time']),
    {
      name: 'core-runs-anywhere',
      comment: 'core is isomorphic: no module of Node, no React, no driver.',
      severity: 'error',
      from: { path: inPackage('core'), pathNot: tests },
      to: {
        path: [
          '^(node:)?(fs|path|os|http|https|net|url|util|stream|crypto|child_process|process|worker_threads|buffer|events)$',
          'node_modules/(react|react-dom|@clickhouse)/',
        ],
      },
    },
    {
      name: 'proxy-runs-anywhere',
      comment: 'The proxy knows only fetch; its Node server and its command line alone know Node.',
      severity: 'error',
      from: {
        path: inPackage('server-proxy'),
        pathNot: [tests, entry('server-proxy', '(node|bin|cli|config)\\.ts$')],
      },
      to: {
        path: [
          '^(node:)?(fs|path|os|http|https|net|url|util|stream|crypto|child_process|process|worker_threads|buffer|events)$',
          'node_modules/(@hono/node-server|commander)/',
          entry('server-proxy', '(node|bin|cli|config)\\.ts$'),
        ],
      },
    },
    {
      name: 'stories-import-react',
      comment: 'Stories show what a user of the published packages can write.',
      severity: 'error',
      from: { path: '^stories/' },
      to: { path: '^packages/', pathNot: [coreEntry, reactEntry] },
    },
    {
      name: 'examples-import-published-names',
      comment: 'Examples import what is published, never a file inside a package.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(packages|stories|test|scripts)/', pathNot: published },
    },
    {
      name: 'examples-stand-alone',
      comment: 'One example does not import another.',
      severity: 'error',
      from: { path: '^examples/([^/]+)/' },
      to: { path: '^examples/', pathNot: '^examples/$1/' },
    },
    {
      name: 'nothing-imports-examples-stories-test',
      comment: 'What ships, and its stories, import neither examples nor stories nor tests.',
      severity: 'error',
      from: { path: '^(packages|stories)/', pathNot: [tests, '^packages/[^/]+/(vitest|tsup)'] },
      to: { path: ['^(examples|test)/', '^packages/.*\\.test(-d)?\\.tsx?$'] },
    },
    {
      name: 'packages-import-no-stories',
      comment: 'Packages do not know their stories.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^stories/' },
    },
    {
      name: 'published-dependencies',
      comment: 'What ships imports only what its package.json lists as dependency, peer or optional.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: [tests, entry('react', 'testing/expect-accessible\\.ts$')],
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional', 'type-only'],
      },
    },
    {
      name: 'by-published-name',
      comment: 'Another package is imported by its name, not by a path into its folder.',
      severity: 'error',
      from: { path: '^(packages/([^/]+)|examples|stories|test)/' },
      to: { path: '^packages/([^/]+)/', pathNot: '^packages/$2/', dependencyTypes: ['local'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)((dist|coverage|storybook-static)/|next-env\\.d\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@downpour/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
