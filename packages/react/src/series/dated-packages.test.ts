import { expect, it } from 'vitest';
import { datedPackages } from './dated-packages.ts';

it('tells the packages from the row that joins the rest', () => {
  const rows = [
    { value: 'six', other: false, members: 1, released: '2024-07-20', downloads: 47 },
    { value: 'other', other: false, members: 1, released: '2024-01-02', downloads: 5 },
    { value: 'other', other: true, members: 12, released: null, downloads: 30 },
  ] as const;
  expect(datedPackages(rows)).toEqual({
    packages: [
      { package: 'six', downloads: 47, released: '2024-07-20' },
      { package: 'other', downloads: 5, released: '2024-01-02' },
    ],
    rest: { packages: 12, downloads: 30 },
  });
  expect(datedPackages(rows.slice(0, 1)).rest).toBeUndefined();
});
