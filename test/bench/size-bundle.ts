import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** Code that a page loads later: what one `import()` brings beyond the first load. */
export type LazyChunk = Readonly<{
  name: string;
  /** The module that `import()` names. */
  path: string;
  gzipBytes: number;
  /** Paths of the modules in it, as esbuild names them. */
  modules: readonly string[];
  /** Paths of the modules it imports dynamically in its turn. */
  opens: readonly string[];
}>;

/** What a page loads at first of one import statement, gzip: the entry and all that it imports statically, as one file. */
export type FirstLoad = Readonly<{
  firstBytes: number;
  /** Names the entry exports. */
  names: readonly string[];
}>;

/** The first load, and what may come later. */
export type BundleSize = FirstLoad & Readonly<{ lazy: readonly LazyChunk[] }>;

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

/** Bundles `code` as an application would that finds its packages from `folder`. */
export async function measureFirstLoad(code: string, folder: string): Promise<FirstLoad> {
  const { gzipBytes, names } = await bundle(code, folder);
  return { firstBytes: gzipBytes, names };
}

/**
 * Measures the first load, and each lazy chunk by what the bundle grows when it is part of the first load. esbuild's own
 * splitting would move whole packages into the first load as soon as a lazy chunk needs a part of them, which Rollup and
 * Rolldown do not.
 */
export async function measureBundle(code: string, folder: string): Promise<BundleSize> {
  const first = await bundle(code, folder);
  const lazy = new Map<string, LazyChunk>();
  const waiting = [...first.opens];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (lazy.has(path)) continue;
    const grown = await bundle(withChunks(code, [path]), folder);
    const opens = grown.opens.filter((one) => !first.opens.includes(one));
    lazy.set(path, {
      name: basename(path).replace(/(-[A-Z0-9]{8})*\.js$/, ''),
      path,
      gzipBytes: grown.gzipBytes - first.gzipBytes,
      modules: grown.modules.filter((module) => !first.modules.includes(module)),
      opens,
    });
    waiting.push(...opens);
  }
  return { firstBytes: first.gzipBytes, lazy: [...lazy.values()], names: first.names };
}

/** What `chunks` together bring beyond the first load of `code`. */
export async function measureChunks(
  code: string,
  folder: string,
  chunks: readonly LazyChunk[],
): Promise<number> {
  const paths = chunks.map(({ path }) => path);
  const [first, grown] = [await bundle(code, folder), await bundle(withChunks(code, paths), folder)];
  return grown.gzipBytes - first.gzipBytes;
}

const withChunks = (code: string, paths: readonly string[]): string =>
  [code, ...paths.map((path, index) => `export * as chunk${index} from ${JSON.stringify(path)};`)].join('\n');

type Bundle = Readonly<{
  gzipBytes: number;
  modules: readonly string[];
  names: readonly string[];
  /** What it imports dynamically, which is not in it. */
  opens: readonly string[];
}>;

async function bundle(code: string, folder: string): Promise<Bundle> {
  const seen = new Map<string, string>();
  const leaveOut: Plugin = {
    name: 'leave-lazy-chunks-out',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        seen.set(path, path.startsWith('.') ? resolve(resolveDir, path) : path);
        return { path, external: true };
      });
    },
  };
  const stdin = { contents: code, resolveDir: folder, loader: 'js' } as const;
  const { outputFiles, metafile } = await build({ ...OPTIONS, stdin, plugins: [leaveOut] });
  const [output] = Object.values(metafile.outputs);
  return {
    gzipBytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    modules: Object.keys(output?.inputs ?? {}),
    names: output?.exports ?? [],
    opens: (output?.imports ?? []).flatMap(({ kind, path }) =>
      kind === 'dynamic-import' ? [seen.get(path) ?? path] : [],
    ),
  };
}
