import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './repository.mjs';

const generated = new Set(['node_modules', 'dist', 'coverage', 'storybook-static', 'next-env.d.ts']);

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isSymbolicLink() ? [] : filesUnder(join(path, entry.name))));
}

/**
 * Remembers which inputs the products of a step were made from, so that an unchanged step is skipped.
 *
 * @param {string} name
 * @param {{ inputs: readonly string[], products: readonly string[] }} paths Relative to the repository.
 */
export function stamp(name, { inputs, products }) {
  const file = join(repository, 'node_modules', '.cache', 'downpour', name);
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => filesUnder(join(repository, input)))) {
    hash.update(path).update(readFileSync(path));
  }
  const current = hash.digest('hex');
  return {
    upToDate: () =>
      existsSync(file) &&
      readFileSync(file, 'utf8') === current &&
      products.every((product) => existsSync(join(repository, product))),
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, current);
    },
  };
}
