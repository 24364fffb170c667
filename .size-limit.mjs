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
    '40 KB',
  ),
  firstLoad('core for a page: the catalogue', 'packages/core/dist/index.js', '{ pypiCatalogue }', '40 KB'),
];
