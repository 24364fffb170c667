import type { TableDefinition } from '../../catalogue/rollup.ts';
import type { Schema } from '../../catalogue/schema.ts';
import type { DeployedTable, Deployment } from '../deployment.ts';

type DeployOptions = Readonly<{
  rows: (definition: TableDefinition) => number;
  /** What the server has instead of a table; `undefined` where it lacks it. */
  change?: (table: DeployedTable) => DeployedTable | undefined;
}>;

/** A server that has all tables of a schema, side tables included. */
export function deploySchema(schema: Schema, { rows, change = (table) => table }: DeployOptions): Deployment {
  const tables = [schema.base, ...schema.rollups].flatMap((definition) => {
    const { name, engine, columns, sortingKey } = definition;
    const table = change({
      name,
      engine: engine.replace(/\(.*/, ''),
      columns,
      sortingKey,
      rows: rows(definition),
      comment: '',
    });
    return table === undefined ? [] : [[name, table] as const];
  });
  return {
    schema,
    database: 'db',
    tables: Object.fromEntries(tables),
    sideTables: Object.fromEntries(
      Object.entries(schema.sideTables).map(([key, { database = 'db', ...table }]) => [
        key,
        { ...table, database, rows: 1_000_000, comment: '' },
      ]),
    ),
  };
}
