import { pypiCatalogue } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { queryReference } from '../support/query-reference.ts';

describe('docs/queries.md', () => {
  it('is what the catalogue says; `pnpm docs:queries` writes it', async () => {
    await expect(queryReference()).toMatchFileSnapshot('../../docs/queries.md');
  });

  it('has a section, parameters and columns for every query', () => {
    const text = queryReference();
    for (const [name, query] of Object.entries(pypiCatalogue.queries)) {
      const [, section = ''] = text.split(`\n### ${name}\n`);
      const [own = ''] = section.split('\n### ');
      for (const column of Object.keys(query.columns))
        expect([name, own.includes(`| \`${column}\` |`)]).toEqual([name, true]);
    }
  });
});
