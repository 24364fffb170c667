import type { ActualObject, ActualSchema } from './actual-schema.ts';
import { type DesiredSchema, tableObject, viewName } from './desired-schema.ts';
import { canonicalSql, type SchemaObject, type TableObject } from './schema-object.ts';

/** What a change does to rows that are there: nothing; they must be written anew; they are lost. */
export type Risk = 'safe' | 'rewrite' | 'destructive';

/** One step from the actual to the desired schema. */
export type Change = Readonly<
  | { kind: 'create-database'; name: string; risk: 'safe' }
  | { kind: 'create'; name: string; object: SchemaObject; risk: 'safe' }
  | { kind: 'add-column'; name: string; column: string; type: string; risk: 'safe' }
  | { kind: 'backfill'; name: string; risk: 'safe' }
  | { kind: 'alter'; name: string; reason: string; remedy: string; risk: 'rewrite' | 'destructive' }
>;

/** A change that is never made; the reason says why. */
export type RefusedChange = Extract<Change, { kind: 'alter' }>;

/**
 * The changes that turn the actual into the desired schema, in the order they are made. A rollup that is new, or empty
 * although the base table is not, is backfilled before its view is made. Objects the schema does not name are left alone.
 */
export function diffSchema(desired: DesiredSchema, actual: ActualSchema): readonly Change[] {
  const changes: Change[] = actual.exists
    ? []
    : [{ kind: 'create-database', name: desired.database, risk: 'safe' }];
  const backfills = rollupsToBackfill(desired, actual);
  for (const object of desired.objects) {
    if (object.kind === 'materialized-view' && backfills.includes(object.target)) {
      changes.push({ kind: 'backfill', name: object.target, risk: 'safe' });
    }
    const present = actual.objects[object.name];
    if (present === undefined) changes.push({ kind: 'create', name: object.name, object, risk: 'safe' });
    else changes.push(...compare(desired, object, present));
  }
  return changes;
}

function rollupsToBackfill(desired: DesiredSchema, actual: ActualSchema): readonly string[] {
  const { base, rollups } = desired.schema;
  if ((actual.objects[base.name]?.rows ?? 0) === 0) return [];
  return rollups
    .filter(({ name, insertFilter }) => {
      const present = actual.objects[name];
      return present === undefined || (present.rows === 0 && insertFilter === undefined);
    })
    .map(({ name }) => name);
}

function compare(desired: DesiredSchema, wanted: SchemaObject, present: ActualObject): readonly Change[] {
  const { object } = present;
  const isRollup = desired.schema.rollups.some(({ name }) => name === wanted.name);
  const refuse = (reason: string, risk: 'rewrite' | 'destructive' = 'rewrite'): Change => ({
    kind: 'alter',
    name: wanted.name,
    reason,
    remedy: remedyFor(desired, wanted, isRollup),
    risk,
  });
  if (object.kind !== wanted.kind) {
    return [refuse(`it is a ${object.kind}, and has to be a ${wanted.kind}`, 'destructive')];
  }
  if (wanted.kind === 'materialized-view' && object.kind === 'materialized-view') {
    return compareViews(wanted, object).map((reason) => refuse(reason));
  }
  if (wanted.kind !== 'table' || object.kind !== 'table') return [];
  return compareTables(desired, wanted, object, refuse);
}

function compareViews(
  wanted: Extract<SchemaObject, { kind: 'materialized-view' }>,
  present: Extract<SchemaObject, { kind: 'materialized-view' }>,
): readonly string[] {
  if (present.target !== wanted.target) {
    return [`it fills "${present.target}", and has to fill "${wanted.target}"`];
  }
  return canonicalSql(present.select) === canonicalSql(wanted.select)
    ? []
    : [`it selects other rows or columns: ${present.select}`];
}

function compareTables(
  desired: DesiredSchema,
  wanted: TableObject,
  present: TableObject,
  refuse: (reason: string, risk?: 'rewrite' | 'destructive') => Change,
): readonly Change[] {
  const changes: Change[] = [];
  const types = new Map(present.columns.map(({ name, type }) => [name, type]));
  const isOfCatalogue = [desired.schema.base, ...desired.schema.rollups].some(
    ({ name }) => name === tableName(wanted),
  );
  for (const { name, type } of wanted.columns) {
    const found = types.get(name);
    if (found === undefined && isOfCatalogue) {
      changes.push(refuse(`it has no column "${name}", and its rows would need a value for it`));
    } else if (found === undefined) {
      changes.push({ kind: 'add-column', name: wanted.name, column: name, type, risk: 'safe' });
    } else if (found !== type) {
      changes.push(refuse(`its column "${name}" is ${found}, and has to be ${type}`));
    }
  }
  const names = new Set(wanted.columns.map(({ name }) => name));
  for (const { name } of present.columns) {
    if (!names.has(name)) {
      changes.push(
        refuse(`it has a column "${name}" of its own, and its values would be lost`, 'destructive'),
      );
    }
  }
  for (const [what, is, wants] of [
    ['engine', present.engine, wanted.engine],
    ['sorting key', present.sortingKey.join(', '), wanted.sortingKey.join(', ')],
    ['partition key', present.partitionBy, wanted.partitionBy],
    ['index granularity', rowsToMark(present), rowsToMark(wanted)],
  ] as const) {
    if (is !== wants) {
      changes.push(refuse(`its ${what} is ${is || 'none'}, and has to be ${wants || 'none'}`));
    }
  }
  return changes;
}

const rowsToMark = ({ indexGranularity }: TableObject): string =>
  indexGranularity === undefined ? '8192' : String(indexGranularity);

const tableName = (table: TableObject): string => table.name;

function remedyFor(desired: DesiredSchema, wanted: SchemaObject, isRollup: boolean): string {
  const { database } = desired;
  if (isRollup) {
    const drops = `DROP VIEW ${database}.${viewName(wanted.name)} and DROP TABLE ${database}.${wanted.name}`;
    return `A rollup can be made again from the base table: ${drops}, then apply again.`;
  }
  if (wanted.kind === 'materialized-view') {
    const drops = `DROP VIEW ${database}.${wanted.name} and DROP TABLE ${database}.${wanted.target}`;
    return `Its rollup may hold other numbers: ${drops}, then apply again, which makes both from the base table.`;
  }
  if (wanted.name === tableObject(desired.schema.base).name) {
    return 'Apply to another database (--database) and load the data there.';
  }
  return `Keep its rows elsewhere (RENAME TABLE ${database}.${wanted.name} TO …), then apply again.`;
}
