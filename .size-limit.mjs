// What a page loads, gzip. React is the page's own; what a widget loads later, when it is used, is a chunk of its own
// and has its own line.

const leaveLazyChunksOut = {
  name: 'leave-lazy-chunks-out',
  /** @param {{ onResolve: (options: { filter: RegExp }, decide: (args: { kind: string, path: string }) => unknown) => void }} build */
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const ofThePage = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];

/** @param {string} name @param {string} path @param {string} names @param {string} limit */
const firstLoad = (name, path, names, limit) => ({
  name,
  path,
  import: names,
  limit,
  gzip: true,
  ignore: ofThePage,
  modifyEsbuildConfig: (/** @type {{ plugins?: unknown[] }} */ config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), leaveLazyChunksOut],
  }),
});

export default [
  firstLoad(
    'one widget: provider and downloads over time',
    'packages/react/dist/index.js',
    '{ DownpourProvider, DownloadsOverTime }',
    '30.9 KB',
  ),
  firstLoad(
    'a whole page: provider and package dashboard',
    'packages/react/dist/index.js',
    '{ DownpourProvider, PackageDashboard }',
    '78.2 KB',
  ),
  firstLoad('all widgets', 'packages/react/dist/index.js', '*', '84 KB'),
  firstLoad('one static chart', 'packages/react/dist/static.js', '{ TimeSeriesSvg }', '12.8 KB'),
  firstLoad(
    'what a page needs of core',
    'packages/core/dist/index.js',
    '{ createRequest, decodeRows }',
    '1.3 KB',
  ),
];
