import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: 'dist',
  poweredByHeader: false,
  // Types are checked by `tsc`, together with those of the whole repository.
  typescript: { ignoreBuildErrors: true },
};

export default config;
