import { readFileSync } from 'node:fs';
import { pypiCatalogue } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { rangeShare } from './expected-rows.ts';
import { keyedRows } from './keyed-rows.ts';
import { layoutOf, ROLLUP_LAYOUT } from './layout.ts';
import { proposeRollups } from './propose-rollups.ts';
import { answersOf, classify, shareOf, type Table } from './question-classes.ts';
import { allShapes, shapeKey } from './rollup-shape.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';
import { workloadOf } from './workload.ts';

/**
 * The rollups of the `downpour` schema are what `advise` proposes without any flag of the "popular" data of
 * `pnpm bench:queries`. The file has what it counted there: rows of every possible table, all and of one package.
 */

type Counted = Readonly<{
  firstDay: string;
  lastDay: string;
  rows: Readonly<Record<string, readonly [rows: number, packageRows: number]>>;
}>;

const counted: Counted = JSON.parse(
  readFileSync(new URL('./popular-rows.fixture.json', import.meta.url), 'utf8'),
);
const { source, queries } = pypiCatalogue;
const { base, rollups } = pypiCatalogue.schemas.downpour;
const shapes = allShapes(base.dimensions);
const rowsOf = keyedRows(
  shapes,
  new Map(Object.entries(counted.rows).map(([key, [rows, packageRows]]) => [key, { rows, packageRows }])),
);
const rowsAt = (key: string) => {
  const rows = rowsOf.get(key);
  if (rows === undefined) throw new Error(`The file does not count ${key}.`);
  return rows;
};
const whole = { dimensions: base.dimensions, perDay: true };
const baseTable: Table = {
  name: base.name,
  shape: whole,
  layout: layoutOf(base),
  rows: rowsAt(shapeKey(whole)),
};
const classes = classify(workloadOf(source, queries, base.dimensions, DEFAULT_WEIGHTS), (range) =>
  rangeShare(range, counted.firstDay, counted.lastDay),
);

describe('the rollups of the downpour schema', () => {
  it('are those advise proposes of packages as dense as the most downloaded ones, in that order', () => {
    const proposed = proposeRollups({
      ...{ source, classes, base: baseTable, shapes, rowsOf, layout: ROLLUP_LAYOUT, goal: 'typical' },
      bytesOf: () => 0,
      stop: { maxRollups: 16, maxBytes: 0 },
    });
    expect(
      rollups.map(({ name, dimensions, time, sortingKey }) => [
        name,
        dimensions,
        time !== undefined,
        sortingKey,
      ]),
    ).toEqual(
      proposed.map(({ name, shape, sortingKey }) => [name, shape.dimensions, shape.perDay, sortingKey]),
    );
  }, 60_000);

  it('are stored as advise takes them to be', () => {
    for (const rollup of rollups) expect(layoutOf(rollup), rollup.name).toEqual(ROLLUP_LAYOUT);
  });

  it('each answer some questions, and leave next to none to the cube', () => {
    const tables = rollups.map((rollup): Table => {
      const shape = { dimensions: rollup.dimensions, perDay: rollup.time !== undefined };
      return { name: rollup.name, shape, layout: layoutOf(rollup), rows: rowsAt(shapeKey(shape)) };
    });
    const answers = answersOf(classes, baseTable, tables);
    for (const { name } of rollups) expect(shareOf(classes, answers, name), name).toBeGreaterThan(0.002);
    expect(shareOf(classes, answers, base.name)).toBeLessThan(0.02);
  });
});
