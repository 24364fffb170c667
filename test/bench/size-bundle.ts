import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** Code that a page loads later: what one `import()` brings beyond the first load. */
export type LazyChunk = Readonly<{
  name: string;
  gzipBytes: number;
  /** Paths of the modules in it, as esbuild names them. */
  modules: readonly string[];
}>;

/** What a page loads of one import statement, gzip. */
export type BundleSize = Readonly<{
  /** The entry and all that it imports statically, as one file. */
  firstBytes: number;
  /** What esbuild moves into the first load because a lazy chunk needs it too; it counts as loaded later. */
  movedBytes: number;
  lazy: readonly LazyChunk[];
  /** Names the entry exports. */
  names: readonly string[];
}>;

/** The page's own. */
const OF_THE_PAGE = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];

const OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: OF_THE_PAGE,
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
  metafile: true,
  outdir: 'out',
} satisfies BuildOptions;

const leaveOut: Plugin = {
  name: 'leave-lazy-chunks-out',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const gzipBytes = (contents: Uint8Array): number => gzipSync(contents, { level: 9 }).length;

/**
 * Bundles `code` as an application would that finds its packages from `folder`. The first load is bundled without the lazy
 * chunks: with them, esbuild moves whole packages into the first load as soon as both need a part of them, which Rollup
 * and Rolldown do not.
 */
export async function measureBundle(code: string, folder: string): Promise<BundleSize> {
  const stdin = { contents: code, resolveDir: folder, loader: 'js' } as const;
  const first = await build({ ...OPTIONS, stdin, plugins: [leaveOut] });
  const firstBytes = first.outputFiles.reduce((sum, { contents }) => sum + gzipBytes(contents), 0);
  const [entry] = Object.values(first.metafile.outputs);
  const names = entry?.exports ?? [];
  if (entry?.imports.every(({ kind }) => kind !== 'dynamic-import')) {
    return { firstBytes, movedBytes: 0, lazy: [], names };
  }
  const all = await build({ ...OPTIONS, stdin, splitting: true, chunkNames: '[name]-[hash]' });
  const bytes = new Map(all.outputFiles.map(({ path, contents }) => [basename(path), gzipBytes(contents)]));
  return { firstBytes, names, ...lazyChunks(all.metafile, bytes, firstBytes) };
}

/** Each target of an `import()`, with the chunks it needs that are not there already. */
function lazyChunks(
  { outputs }: Metafile,
  bytes: ReadonlyMap<string, number>,
  firstBytes: number,
): Pick<BundleSize, 'lazy' | 'movedBytes'> {
  const total = (chunks: readonly string[]): number =>
    chunks.reduce((sum, chunk) => sum + (bytes.get(basename(chunk)) ?? 0), 0);
  const targets = new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.flatMap(({ kind, path }) => (kind === 'dynamic-import' && path in outputs ? [path] : [])),
    ),
  );
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>') ?? '';
  const there = staticClosure(outputs, entry);
  return {
    movedBytes: Math.max(0, total([...there]) - firstBytes),
    lazy: [...targets].map((path) => {
      const added = [...staticClosure(outputs, path)].filter((chunk) => !there.has(chunk));
      return {
        name: basename(path).replace(/(-[A-Z0-9]{8})+\.js$/, ''),
        gzipBytes: total(added),
        modules: added.flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {})),
      };
    }),
  };
}

/** A chunk and all that it imports statically. */
function staticClosure(outputs: Metafile['outputs'], path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (chunk: string): void => {
    if (reached.has(chunk)) return;
    reached.add(chunk);
    for (const { kind, path: next } of outputs[chunk]?.imports ?? []) {
      if (kind === 'import-statement' && next in outputs) reach(next);
    }
  };
  reach(path);
  return reached;
}
