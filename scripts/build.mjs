import { readdirSync } from 'node:fs';
import { pnpm } from './pnpm.mjs';
import { repository } from './repository.mjs';
import { stamp } from './stamp.mjs';
import { step } from './step.mjs';

const dashboard = 'examples/vite-dashboard';

/** Builds the packages and the example dashboard, unless nothing changed since the last time. */
export async function build() {
  const packages = readdirSync(`${repository}packages`).map((name) => `packages/${name}`);
  const built = stamp('build', {
    inputs: ['tsconfig.base.json', 'pnpm-lock.yaml', 'packages', dashboard],
    products: [...packages, dashboard].map((path) => `${path}/dist`),
  });
  if (built.upToDate()) return;
  await step('Build the packages and the dashboard', async (detail) => {
    const parts = ['--filter', './packages/*', '--filter', `./${dashboard}`];
    await pnpm(['--recursive', ...parts, 'run', 'build'], { onLine: detail });
    built.write();
  });
}
