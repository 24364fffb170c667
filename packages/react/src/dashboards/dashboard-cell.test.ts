import { describe, expect, it } from 'vitest';
import { chosenCells } from './dashboard-cell.ts';
import { packageCells } from './package-cells.ts';
import { registryCells } from './registry-cells.ts';

const keys = (cells: readonly Readonly<{ key: string }>[]): readonly string[] => cells.map(({ key }) => key);

describe('chosenCells', () => {
  const cells = packageCells('requests', {});

  it('takes those that are named, in their order', () => {
    expect(keys(chosenCells(cells, { widgets: ['map', 'summary', 'details'] }))).toEqual([
      'map',
      'summary',
      'details',
    ]);
  });

  it('leaves out those that are omitted', () => {
    const chosen = keys(chosenCells(cells, { omit: ['stars', 'activity'] }));
    expect(chosen).toEqual(keys(cells).filter((key) => key !== 'stars' && key !== 'activity'));
    expect(keys(chosenCells(cells, { widgets: ['map', 'rank'], omit: ['rank'] }))).toEqual(['map']);
  });

  it('refuses a name that no widget has, and says which there are', () => {
    expect(() => chosenCells(cells, { omit: ['donuts' as 'ci'] })).toThrow(
      /no widget "donuts". It has: details, rank, summary, /,
    );
  });
});

describe.each([
  ['a package', packageCells('requests', {})],
  ['the registry', registryCells({})],
])('the dashboard of %s', (_, cells) => {
  it('names each widget once', () => {
    expect(new Set(keys(cells)).size).toBe(cells.length);
  });

  it('fills every row of its twelve columns', () => {
    let used = 0;
    for (const { columns } of cells) {
      used = (used + columns) % 12;
      expect(used === 0 || used + 4 <= 12).toBe(true);
    }
    expect(used).toBe(0);
  });
});
