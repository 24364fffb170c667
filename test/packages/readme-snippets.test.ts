import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The function of that name, from its first line to its last. */
const functionIn = (text: string, name: string): string | undefined =>
  new RegExp(`function ${name}\\(.*?\\n}\\n`, 's').exec(text)?.[0];

describe('the README of @downpour/react', () => {
  it.each([
    ['useRouterAddress', 'packages/react/src/testing/useRouterAddress.ts'],
    ['useNextAddress', 'examples/next-docs/app/packages/PageFilters.tsx'],
  ])('shows %s as it is tested', async (name, path) => {
    const tested = functionIn(await read(path), name);
    expect(tested).toBeDefined();
    expect(functionIn(await read('packages/react/README.md'), name)).toBe(tested);
  });
});
