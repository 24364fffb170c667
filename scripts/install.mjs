import { readdirSync } from 'node:fs';
import { pnpm } from './pnpm.mjs';
import { repository } from './repository.mjs';
import { stamp } from './stamp.mjs';
import { step } from './step.mjs';

/** @param {string} folder */
const manifests = (folder) =>
  readdirSync(`${repository}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}/package.json`);

/** Installs what the lockfile says, unless that is installed already. */
export async function install() {
  const installed = stamp('install', {
    inputs: [
      'package.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'stories/package.json',
      'test/package.json',
      ...manifests('packages'),
      ...manifests('examples'),
    ],
    products: ['node_modules/.modules.yaml'],
  });
  if (installed.upToDate()) return;
  await step('Install the dependencies', async (detail) => {
    await pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], { onLine: detail });
    installed.write();
  });
}
