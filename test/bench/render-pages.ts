import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

const root = fileURLToPath(new URL('pages', import.meta.url));

/** Builds pages of the folder `pages` for production, from the sources as they are. `profiling` lets React say what it takes. */
export async function buildPages(
  names: readonly string[],
  folder: string,
  { profiling = false }: Readonly<{ profiling?: boolean }> = {},
): Promise<void> {
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    resolve: {
      conditions: ['@downpour/source', ...defaultClientConditions],
      alias: profiling ? { 'react-dom/client': 'react-dom/profiling' } : {},
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { input: names.map((name) => join(root, `${name}.html`)) },
    },
  });
}
