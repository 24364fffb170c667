import { readdirSync } from 'node:fs';
import { pnpm } from './pnpm.mjs';
import { repository } from './repository.mjs';
import { stamp } from './stamp.mjs';
import { step } from './step.mjs';

const inFolder = (/** @type {string} */ folder) =>
  readdirSync(`${repository}${folder}`).map((name) => `${folder}/${name}`);

/**
 * Builds the packages and the examples. Without `force`, only if something changed since the last time; `echo` shows all
 * that the build prints.
 *
 * @param {{ force?: boolean, echo?: boolean }} [options]
 */
export async function build({ force = false, echo = false } = {}) {
  const built = stamp('build', {
    inputs: ['tsconfig.base.json', 'pnpm-lock.yaml', 'packages', 'examples'],
    products: [...inFolder('packages'), ...inFolder('examples')].map((path) => `${path}/dist`),
  });
  if (!force && built.upToDate()) return;
  await step('Build the packages and the examples', async (detail) => {
    const parts = ['--filter', './packages/*', '--filter', './examples/*'];
    await pnpm(['--recursive', ...parts, 'run', 'build'], { onLine: detail, echo });
    built.write();
  });
}
