import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const root = fileURLToPath(new URL('../../examples/vite-dashboard', import.meta.url));

/** Builds the example dashboard from the sources of the packages as they are, so that no earlier build is tested. */
export async function buildDashboard(folder: string): Promise<void> {
  await build({
    root,
    logLevel: 'error',
    resolve: { conditions: ['@downpour/source', ...defaultClientConditions] },
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
}
