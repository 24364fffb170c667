import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureBundle, measureChunks } from './size-bundle.ts';

/** Text that gzip cannot make much smaller. */
const noise = (length: number, seed: number): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (state % 36).toString(36);
  }).join('');
};

const modules = {
  'small.js': `export const small = '${noise(2_000, 1)}';`,
  'large.js': `import { small } from './small.js';\nexport const large = small + '${noise(20_000, 2)}';`,
  'lazy.js': `import { small } from './small.js';\nexport const size = small.length;\nexport const open = () => import('./large.js');`,
  'deep.js': `export const open = () => import('./lazy.js');`,
  'both.js': `export * from './small.js';\nexport const open = () => import('./large.js');`,
  'static.js': `export { large } from './large.js';`,
  'element.js': `import { createElement } from 'react';\nexport const element = () => createElement('p');`,
};

describe('measureBundle', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downpour-bundle-'));
    for (const [name, text] of Object.entries(modules)) await writeFile(join(folder, name), text);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const measure = (name: string): ReturnType<typeof measureBundle> =>
    measureBundle(`export * from './${name}';`, folder);

  it('counts what is imported dynamically as a chunk of its own, without what is there already', async () => {
    const [small, lazy] = await Promise.all([measure('small.js'), measure('lazy.js')]);
    expect(lazy.firstBytes).toBeGreaterThan(small.firstBytes);
    expect(lazy.firstBytes).toBeLessThan(small.firstBytes + 200);
    expect(lazy.lazy.map(({ name }) => name)).toEqual(['large']);
    expect(lazy.lazy[0]?.gzipBytes).toBeGreaterThan(10_000);
    expect(lazy.lazy[0]?.gzipBytes).toBeLessThan(15_000);
  });

  it('finds the chunks that a chunk opens, and counts several together', async () => {
    const { lazy } = await measure('deep.js');
    expect(lazy.map(({ name }) => name)).toEqual(['lazy', 'large']);
    const [outer, inner] = lazy;
    expect(outer?.opens).toEqual([inner?.path]);
    const together = await measureChunks(`export * from './deep.js';`, folder, lazy);
    expect(together).toBeGreaterThan(inner?.gzipBytes ?? 0);
    expect(together).toBeLessThan((inner?.gzipBytes ?? 0) + (outer?.gzipBytes ?? 0));
  });

  it('leaves out a chunk that only unused code opens', async () => {
    const { lazy } = await measureBundle(`export { small } from './both.js';`, folder);
    expect(lazy).toEqual([]);
  });

  it('counts what is imported statically in the first load', async () => {
    const { firstBytes, lazy } = await measure('static.js');
    expect(firstBytes).toBeGreaterThan(11_000);
    expect(lazy).toEqual([]);
  });

  it('leaves React to the page', async () => {
    expect((await measure('element.js')).firstBytes).toBeLessThan(200);
  });

  it('names what is exported', async () => {
    expect([...(await measure('lazy.js')).names].sort()).toEqual(['open', 'size']);
  });

  it('fails where a name is not exported', async () => {
    await expect(measureBundle(`export { huge } from './large.js';`, folder)).rejects.toThrow('"huge"');
  });
});
