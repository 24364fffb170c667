import { describe, expect, it } from 'vitest';
import type { ActualObject, ActualSchema } from './actual-schema.ts';
import { type DesiredSchema, desiredSchema, schemaNames } from './desired-schema.ts';
import { diffSchema } from './diff-schema.ts';
import type { SchemaObject } from './schema-object.ts';

/** A database that has exactly what is desired, with `rows` in every table. */
function asDesired(desired: DesiredSchema, rows = 0): ActualSchema {
  const objects: Record<string, ActualObject> = {};
  for (const object of desired.objects) objects[object.name] = { object, rows, comment: '' };
  return { database: desired.database, exists: true, objects };
}

const without = (actual: ActualSchema, ...names: readonly string[]): ActualSchema => ({
  ...actual,
  objects: Object.fromEntries(Object.entries(actual.objects).filter(([name]) => !names.includes(name))),
});

const replaced = (actual: ActualSchema, object: SchemaObject, rows = 0): ActualSchema => ({
  ...actual,
  objects: { ...actual.objects, [object.name]: { object, rows, comment: '' } },
});

const words = (desired: DesiredSchema, actual: ActualSchema): readonly string[] =>
  diffSchema(desired, actual).map((change) => `${change.kind} ${change.name} ${change.risk}`);

describe('diffSchema', () => {
  it.each(schemaNames)('finds nothing to do where everything is there, for %s', (name) => {
    const desired = desiredSchema(name);
    expect(diffSchema(desired, asDesired(desired))).toEqual([]);
    expect(diffSchema(desired, asDesired(desired, 5))).toEqual([]);
  });

  it.each(schemaNames)('makes everything, tables before views, where nothing is there, for %s', (name) => {
    const desired = desiredSchema(name, 'elsewhere');
    const changes = diffSchema(desired, { database: 'elsewhere', exists: false, objects: {} });
    expect(changes[0]).toEqual({ kind: 'create-database', name: 'elsewhere', risk: 'safe' });
    expect(changes.slice(1).map(({ kind }) => kind)).toEqual(desired.objects.map(() => 'create'));
    const names = changes.map((change) => change.name);
    for (const { name: rollup } of desired.schema.rollups) {
      expect(names.indexOf(`${rollup}_mv`)).toBeGreaterThan(names.indexOf(rollup));
    }
  });

  it('backfills a new rollup before its view is made, and only where the base table has rows', () => {
    const desired = desiredSchema('downpour');
    const names = ['downloads_per_day', 'downloads_per_day_mv'];
    expect(words(desired, without(asDesired(desired), ...names))).toEqual([
      'create downloads_per_day safe',
      'create downloads_per_day_mv safe',
    ]);
    expect(words(desired, without(asDesired(desired, 9), ...names))).toEqual([
      'create downloads_per_day safe',
      'backfill downloads_per_day safe',
      'create downloads_per_day_mv safe',
    ]);
  });

  it('leaves a rollup that takes only some rows empty once it is there', () => {
    const desired = desiredSchema('clickpy');
    const month = desired.objects.find(({ name }) => name === 'pypi_downloads_per_month');
    if (month === undefined) throw new Error('The schema has changed');
    expect(words(desired, replaced(asDesired(desired, 9), month, 0))).toEqual([]);
    expect(words(desired, without(asDesired(desired, 9), month.name))).toContain(
      'backfill pypi_downloads_per_month safe',
    );
  });

  it('leaves objects alone that the schema does not name', () => {
    const desired = desiredSchema('downpour');
    const note: SchemaObject = {
      kind: 'table',
      name: 'notes',
      columns: [{ name: 'text', type: 'String' }],
      engine: 'Log',
      sortingKey: [],
      partitionBy: '',
    };
    expect(words(desired, replaced(asDesired(desired), note))).toEqual([]);
  });

  it('reads a view in any spelling', () => {
    const desired = desiredSchema('downpour');
    const view = desired.objects.find(({ kind }) => kind === 'materialized-view');
    if (view?.kind !== 'materialized-view') throw new Error('The schema has changed');
    const spelled = view.select.replaceAll('`', '').replace(' FROM ', '\n  FROM ');
    expect(words(desired, replaced(asDesired(desired), { ...view, select: spelled }))).toEqual([]);
    const other = view.select.replace('sum(`count`)', 'max(`count`)');
    expect(other).not.toBe(view.select);
    expect(words(desired, replaced(asDesired(desired), { ...view, select: other }))).toEqual([
      `alter ${view.name} rewrite`,
    ]);
  });

  it('tells what would be lost from what would be rewritten', () => {
    const desired = desiredSchema('downpour');
    const table = desired.objects.find(({ name }) => name === 'downloads_by_package');
    if (table?.kind !== 'table') throw new Error('The schema has changed');
    const more = { ...table, columns: [...table.columns, { name: 'note', type: 'String' }] };
    const [lost] = diffSchema(desired, replaced(asDesired(desired), more));
    expect(lost).toMatchObject({ kind: 'alter', risk: 'destructive' });
    const [rewritten] = diffSchema(desired, replaced(asDesired(desired), { ...table, engine: 'Log' }));
    expect(rewritten).toMatchObject({ kind: 'alter', risk: 'rewrite' });
    const dictionary: SchemaObject = { kind: 'dictionary', name: table.name, definition: '' };
    expect(diffSchema(desired, replaced(asDesired(desired), dictionary))).toMatchObject([
      { kind: 'alter', risk: 'destructive', reason: 'it is a dictionary, and has to be a table' },
    ]);
  });
});
