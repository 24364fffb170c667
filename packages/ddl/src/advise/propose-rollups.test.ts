import { pypiCatalogue } from '@downpour/core';
import { describe, expect, it } from 'vitest';
import { type KeyedRows, type Layout, rangeShare } from './expected-rows.ts';
import { keyedRows } from './keyed-rows.ts';
import { type Goal, proposeRollups, sortingKeyOf } from './propose-rollups.ts';
import { answersOf, classify, meanRows, type Table } from './question-classes.ts';
import { allShapes, shapeKey, shapeName } from './rollup-shape.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';
import { workloadOf } from './workload.ts';

const { source, queries } = pypiCatalogue;
const dimensions = ['package', 'version', 'country'];
const shapes = allShapes(dimensions);

/** 10 packages, 100 days, 20 versions, 50 countries, every combination there is. */
const values: Readonly<Record<string, number>> = { package: 10, version: 20, country: 50 };
const rowsOf = keyedRows(
  shapes,
  new Map(
    shapes.map((shape) => {
      const rows = shape.dimensions.reduce((product, name) => product * (values[name] ?? 1), 1);
      const all = rows * (shape.perDay ? 100 : 1);
      return [
        shapeKey(shape),
        { rows: all, packageRows: shape.dimensions.includes('package') ? all / 10 : 0 },
      ];
    }),
  ),
);
const layout: Layout = { granule: 1024, partition: 'year' };
const table = (key: string): KeyedRows => {
  const rows = rowsOf.get(key);
  if (rows === undefined) throw new Error(`There is no table ${key}.`);
  return rows;
};
const base: Table = {
  name: 'downloads',
  shape: { dimensions, perDay: true },
  layout: { granule: 8192, partition: 'month' },
  rows: table('day:country,package,version'),
};

const mix = (weights: Weights, names: readonly string[] = Object.keys(queries)) =>
  classify(
    workloadOf(
      source,
      Object.fromEntries(Object.entries(queries).filter(([name]) => names.includes(name))),
      dimensions,
      weights,
    ),
    (range) => rangeShare(range, '2026-01-01', '2026-04-10'),
  );

const propose = (
  classes: ReturnType<typeof mix>,
  stop = { maxRollups: 4, maxBytes: Number.POSITIVE_INFINITY },
  goal: Goal = 'total',
) =>
  proposeRollups({
    ...{ source, classes, base, shapes, layout, rowsOf, goal, stop },
    bytesOf: (shape, rows) => rows * (shape.dimensions.length + 1),
  });

describe('allShapes', () => {
  it('has every subset with days and without, the base table first', () => {
    expect(shapes).toHaveLength(16);
    expect(new Set(shapes.map(shapeKey)).size).toBe(16);
    expect(shapes[0]).toEqual({ dimensions, perDay: true });
    expect(new Set(shapes.map(shapeName)).size).toBe(16);
  });

  it.each([
    [['package'], false, 'downloads_by_package'],
    [['package'], true, 'downloads_per_day'],
    [['package', 'country'], true, 'downloads_per_day_by_country'],
    [['package', 'country'], false, 'downloads_by_package_by_country'],
    [['version', 'country'], true, 'all_downloads_per_day_by_version_by_country'],
    [[], false, 'all_downloads'],
  ])('names %j per day: %j', (names, perDay, name) => {
    expect(shapeName({ dimensions: names, perDay })).toBe(name);
  });
});

describe('proposeRollups', () => {
  const noFilter: Weights = { ...DEFAULT_WEIGHTS, filters: [1] };

  it('takes the table that holds exactly what one query asks', () => {
    const asked = mix({ ...noFilter, packages: { one: 1, all: 0 } }, ['downloads-by-country']);
    const [first] = propose(asked, { maxRollups: 1, maxBytes: Number.POSITIVE_INFINITY });
    expect(first?.name).toBe('downloads_per_day_by_country');
    expect(first?.sortingKey).toEqual(['project', 'date', 'country_code']);
    expect(first?.rows.rows).toBe(50_000);
  });

  it('never proposes the base table, nor more than the rules allow', () => {
    const tables = propose(mix(DEFAULT_WEIGHTS), { maxRollups: 3, maxBytes: 60_000 });
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.length).toBeLessThanOrEqual(3);
    expect(tables.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
    expect(tables.map(({ shape }) => shapeKey(shape))).not.toContain(shapeKey(base.shape));
  });

  it.each(['total', 'typical'] as const)('reads fewer rows with every rollup, goal %s', (goal) => {
    const classes = mix(DEFAULT_WEIGHTS);
    const tables = propose(classes, { maxRollups: 8, maxBytes: Number.POSITIVE_INFINITY }, goal);
    const means = [0, ...tables.keys()].map((_, i) =>
      meanRows(classes, answersOf(classes, base, tables.slice(0, i))),
    );
    for (const [i, mean] of means.entries()) {
      if (i > 0) expect(mean).toBeLessThanOrEqual(means[i - 1] ?? 0);
    }
    expect(means.at(-1)).toBeLessThan((means[0] ?? 0) / 4);
  });

  it('answers questions over part of the days from tables with days alone', () => {
    const classes = mix({ ...noFilter, ranges: { '30d': 1 } }, ['downloads-by-country']);
    const timeless = {
      name: 't',
      shape: { dimensions, perDay: false },
      layout,
      rows: table('all:country,package,version'),
    };
    expect(answersOf(classes, base, [timeless]).every(({ table: name }) => name === 'downloads')).toBe(true);
  });
});

describe('sortingKeyOf', () => {
  it('puts the package, the version, the day, then what has the fewest values', () => {
    const shape = { dimensions: ['package', 'country', 'version'], perDay: true };
    expect(sortingKeyOf(source, shape, rowsOf)).toEqual(['project', 'version', 'date', 'country_code']);
    expect(sortingKeyOf(source, { dimensions: ['country'], perDay: false }, rowsOf)).toEqual([
      'country_code',
    ]);
  });
});
