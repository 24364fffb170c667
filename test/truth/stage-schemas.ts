import { pypiCatalogue, type Schema } from '@downpour/core';
import {
  type Coverage,
  coverageOf,
  type Deployment,
  deploymentStatement,
  extentStatement,
  readDeployment,
  readExtent,
} from '@downpour/core/planner';
import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import { applySchemaAt } from '../support/apply-schema.ts';
import type { Engine } from './engine.ts';
import { plannedRepository } from './planned-repository.ts';
import type { RawTable } from './raw-table.ts';
import type { Knows } from './scene-truth.ts';
import { createEventsTable, eventsDatabase, insertSideRows } from './stage-side-tables.ts';

export type SchemaName = keyof typeof pypiCatalogue.schemas;

/** One copy of a schema's tables that the same raw rows fill. */
export type Stage = Readonly<{
  /** `clickpy merged`, for reports. */
  name: string;
  schema: SchemaName;
  /** Before `OPTIMIZE TABLE … FINAL` of every table, or after it. */
  state: 'parts' | 'merged';
  /** ClickPy's own scripts make no column for CI, its public instance has one; only our tables know of yanked files. */
  knows: Knows;
  /** ClickPy's tables with that column, asked with presets only. */
  publicCi: boolean;
  deployment: Deployment;
  coverage: (today: string) => Coverage;
  /** First day of a package, asked of the stage itself, as the proxy does. */
  firstDayOf: (packageName: string) => Promise<string | undefined>;
  /** GitHub repository of a package, `owner/name`, asked for in the same way. */
  repositoryOf: (packageName: string) => Promise<string | undefined>;
}>;

type Variant = Readonly<{ name: string; schema: SchemaName; publicCi: boolean }>;

const VARIANTS: readonly Variant[] = [
  { name: 'clickpy', schema: 'clickpy', publicCi: false },
  { name: 'clickpy public', schema: 'clickpy', publicCi: true },
  { name: 'downpour', schema: 'downpour', publicCi: false },
];

/** Provisions each schema, fills it batch by batch with its views attached, and makes a second copy that is merged. */
export async function stageSchemas(
  engine: Engine,
  raw: RawTable,
  options: Readonly<{ schemas: readonly SchemaName[]; withPublic: boolean; onStep?: (step: string) => void }>,
): Promise<readonly Stage[]> {
  const stages: Stage[] = [];
  for (const variant of VARIANTS) {
    if (!options.schemas.includes(variant.schema) || (variant.publicCi && !options.withPublic)) continue;
    const schema: Schema = pypiCatalogue.schemas[variant.schema];
    const inParts = `${variant.name.replace(' ', '_')}_parts`;
    const merged = `${variant.name.replace(' ', '_')}_merged`;
    options.onStep?.(`load ${raw.rows.toLocaleString('en')} rows into ${variant.name}`);
    for (const database of [inParts, merged]) await createTables(engine, variant, database);
    const stored = [schema.base, ...schema.rollups, ...Object.values(schema.sideTables)];
    for (const { name, ...table } of stored) {
      const database = 'database' in table ? eventsDatabase(inParts) : inParts;
      await engine.command(`SYSTEM STOP MERGES ${quoteTable(database, name)}`);
    }
    for (let batch = 0; batch < raw.batches; batch++) {
      await engine.command(insertBatch(schema, inParts, raw, batch, variant.publicCi));
    }
    await insertSideRows(engine, inParts, variant.schema, raw);
    options.onStep?.(`merge ${variant.name}`);
    await copyMerged(engine, inParts, merged);
    await copyMerged(engine, eventsDatabase(inParts), eventsDatabase(merged));
    for (const [state, database] of [
      ['parts', inParts],
      ['merged', merged],
    ] as const) {
      const isOurs = variant.schema === 'downpour';
      const knows = { ci: variant.publicCi || isOurs, yanked: isOurs };
      const about = { ...variant, name: `${variant.name} ${state}`, state, knows };
      stages.push(await openStage(engine, schema, database, about));
    }
  }
  return stages;
}

async function createTables(engine: Engine, variant: Variant, database: string): Promise<void> {
  await engine.command(`DROP DATABASE IF EXISTS ${quoteIdentifier(database)}`);
  await applySchemaAt({ url: engine.url }, variant.schema, database);
  if (variant.publicCi) {
    const { base } = pypiCatalogue.schemas[variant.schema];
    await engine.command(
      `ALTER TABLE ${quoteTable(database, base.name)} ADD COLUMN ci Enum8('false' = 0, 'true' = 1, 'unknown' = 2)`,
    );
  }
  await createEventsTable(engine, variant.schema, eventsDatabase(database));
}

/** A raw base table takes the rows as they are, one of counts takes the cells of the batch. */
function insertBatch(
  schema: Schema,
  database: string,
  raw: RawTable,
  batch: number,
  publicCi: boolean,
): string {
  const columns = Object.keys(schema.base.columns).filter((column) => column !== 'count');
  const names = publicCi ? [...columns, 'ci'] : columns;
  const values = publicCi ? [...columns, "if(ci = '', 'unknown', ci)"] : columns;
  const counts = Object.hasOwn(schema.base.columns, 'count');
  const into = `INSERT INTO ${quoteTable(database, schema.base.name)} (${[...names, ...(counts ? ['count'] : [])].join(', ')})`;
  const from = `FROM ${raw.table} WHERE batch = ${batch}`;
  return counts
    ? `${into} SELECT ${values.join(', ')}, count() ${from} GROUP BY ${values.join(', ')}`
    : `${into} SELECT ${values.join(', ')} ${from}`;
}

/** Copies the tables part by part, as they are, then merges every one of the copies. */
async function copyMerged(engine: Engine, from: string, to: string): Promise<void> {
  const { rows } = await engine.ask(
    `SELECT DISTINCT table AS name, partition_id FROM system.parts WHERE active AND database = '${from}'`,
  );
  for (const { name, partition_id: id } of rows) {
    const source = quoteTable(from, String(name));
    await engine.command(
      `ALTER TABLE ${quoteTable(to, String(name))} ATTACH PARTITION ID '${String(id)}' FROM ${source}`,
    );
  }
  for (const name of new Set(rows.map((row) => String(row.name)))) {
    await engine.command(`OPTIMIZE TABLE ${quoteTable(to, name)} FINAL`);
  }
}

async function openStage(
  engine: Engine,
  schema: Schema,
  database: string,
  about: Pick<Stage, 'name' | 'schema' | 'state' | 'knows' | 'publicCi'>,
): Promise<Stage> {
  const { source } = pypiCatalogue;
  const ask = async (statement: ReturnType<typeof deploymentStatement>) =>
    (await engine.ask(statement.sql, statement.parameters)).rows;
  const events = eventsDatabase(database);
  const deployment = readDeployment(schema, database, await ask(deploymentStatement(database)), {
    github: { database: events, rows: await ask(deploymentStatement(events)) },
  });
  const extent = readExtent((await ask(extentStatement(source, deployment)))[0]);
  if (extent === undefined) throw new Error(`Stage ${about.name} holds no rows.`);
  const askFirstDay = async (name: string) =>
    readExtent((await ask(extentStatement(source, deployment, name)))[0])?.firstDay;
  const later = coverageOf(extent, '2149-06-06');
  return {
    ...about,
    deployment,
    coverage: (today) => coverageOf(extent, today),
    firstDayOf: onceEach(askFirstDay),
    repositoryOf: onceEach((name) => plannedRepository(engine, deployment, later, name)),
  };
}

/** Asks once for each name. */
function onceEach<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}
