import { type Catalogue, problem, type Schema } from '@downpour/core';
import { type Deployment, deploymentStatement, type RawRow, readDeployment } from '@downpour/core/planner';
import { UpstreamError } from '../upstream-error.ts';

/** The schema to expect: one by name, or whichever has its base table on the server. */
export type SchemaChoice<C extends Catalogue = Catalogue> = (keyof C['schemas'] & string) | 'auto';

/** Which tables to look for, and where; databases that are not given have the names the catalogue gives them. */
export type DeploymentPlace = Readonly<{
  schema: string;
  database: string | undefined;
  githubDatabase: string | undefined;
}>;

const GITHUB = 'github';

type Ask = (statement: ReturnType<typeof deploymentStatement>) => Promise<readonly RawRow[]>;

/**
 * Reads which tables the server has, and which schema they are. With `auto`, of several schemas one with
 * data, and of those one whose base table holds counts, which is cheaper to read than one row per event. Throws `not-provisioned` where the base table, or a column of it, is missing.
 */
export async function findDeployment(
  catalogue: Catalogue,
  place: DeploymentPlace,
  ask: Ask,
): Promise<Deployment> {
  const { schema: choice, database } = place;
  const schemas = Object.values(catalogue.schemas).filter(
    (schema) => choice === 'auto' || schema.name === choice,
  );
  const own = schemas.flatMap(({ sideTables }) =>
    Object.values(sideTables).flatMap((table) => table.database ?? []),
  );
  const nameOf = (name: string): string => (name === GITHUB ? place.githubDatabase : undefined) ?? name;
  const databases = [
    ...new Set([...schemas.map((schema) => database ?? schema.database), ...own.map(nameOf)]),
  ];
  const tables = new Map(
    await Promise.all(databases.map(async (name) => [name, await ask(deploymentStatement(name))] as const)),
  );
  const others = Object.fromEntries(
    own.map((name) => [name, { database: nameOf(name), rows: tables.get(nameOf(name)) ?? [] }]),
  );
  const [found] = schemas
    .map((schema) => {
      const name = database ?? schema.database;
      return readDeployment(schema, name, tables.get(name) ?? [], others);
    })
    .filter((deployment) => baseOf(deployment) !== undefined)
    .sort((a, b) => preference(b) - preference(a));
  if (found === undefined) throw notProvisioned(schemas);
  const absent = Object.keys(found.schema.base.columns).filter(
    (column) => !Object.hasOwn(baseOf(found)?.columns ?? {}, column),
  );
  if (absent.length > 0) throw columnsMissing(found.schema, absent);
  return found;
}

const baseOf = ({ schema, tables }: Deployment) =>
  Object.hasOwn(tables, schema.base.name) ? tables[schema.base.name] : undefined;

function preference(deployment: Deployment): number {
  const holdsData = baseOf(deployment)?.rows !== 0;
  const holdsCounts = Object.keys(deployment.schema.base.measures).length > 0;
  return (holdsData ? 2 : 0) + (holdsCounts ? 1 : 0);
}

function notProvisioned(schemas: readonly Schema[]): UpstreamError {
  const names = schemas.map((schema) => `"${schema.name}"`).join(' or ');
  return new UpstreamError(
    problem(
      'not-provisioned',
      `The tables of schema ${names} are not there for the database user: they are not created yet, or not granted. ` +
        'Run `downpour-ddl apply` for the schema, or check the database and schema the proxy was started with.',
    ),
    { advice: `downpour-ddl apply --schema ${schemas[0]?.name ?? 'downpour'}` },
  );
}

const columnsMissing = (schema: Schema, columns: readonly string[]): UpstreamError =>
  new UpstreamError(
    problem(
      'not-provisioned',
      `The base table of schema "${schema.name}" lacks ${columns.join(', ')}: it was made by another version, or by ` +
        'something else. Run `downpour-ddl apply` for the schema.',
    ),
    { advice: `downpour-ddl apply --schema ${schema.name}` },
  );
