import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', bin: 'src/bin.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  dts: { entry: { index: 'src/index.ts' } },
  external: ['chdb'],
  clean: true,
  sourcemap: true,
  splitting: true,
});
