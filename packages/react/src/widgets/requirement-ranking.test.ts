import { expect, it } from 'vitest';
import { requirementEntries } from './requirement-ranking.ts';

it('puts the conditions after the name, and gives rows about one package keys of their own', () => {
  const entries = requirementEntries(
    [
      { package: 'idna', extra: null, specifier: null, downloads: 1200 },
      { package: 'pytest', extra: 'test', specifier: '>=7', downloads: 30 },
      { package: 'pytest', extra: 'dev', specifier: null, downloads: 30 },
    ],
    {},
  );
  expect(entries.map(({ key, label, aside, detail }) => [key, label, aside, detail])).toEqual([
    ['idna', 'idna', undefined, '1,200 downloads'],
    ['pytest', 'pytest', '>=7 · extra test', '>=7 · extra test: 30 downloads'],
    ['pytest 2', 'pytest', 'extra dev', 'extra dev: 30 downloads'],
  ]);
});
