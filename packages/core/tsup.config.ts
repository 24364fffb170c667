import { defineConfig } from 'tsup';

const published = { index: 'src/index.ts', planner: 'src/planner/index.ts', sql: 'src/sql/index.ts' };

/** Chunks of their own, so that a browser which asks and decodes loads neither catalogue nor validation. */
const apart = {
  'pypi-catalogue': 'src/pypi/pypi-catalogue.ts',
  'parse-request': 'src/protocol/parse-request.ts',
  'describe-catalogue': 'src/protocol/describe-catalogue.ts',
  'compare-versions': 'src/pypi/compare-versions.ts',
};

export default defineConfig({
  entry: { ...published, ...apart },
  format: 'esm',
  target: 'es2022',
  dts: { entry: published },
  clean: true,
  sourcemap: true,
  splitting: true,
});
