import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    static: 'src/static/index.ts',
    server: 'src/server/index.ts',
    testing: 'src/testing/index.ts',
    'testing-fixtures': 'src/testing/fixtures.ts',
    'messages/de': 'src/messages/de.ts',
    'messages/ja': 'src/messages/ja.ts',
    'messages/zh': 'src/messages/zh.ts',
  },
  format: ['esm'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  clean: true,
  splitting: true,
  // esbuild shakes already; tsup's second pass by rollup would drop the `'use client'` of the entry.
  treeshake: false,
  external: ['react', 'react-dom', 'react/jsx-runtime', 'recharts'],
});
