import type { Rollup, TableDefinition } from '../catalogue/rollup.ts';
import type { DeployedTable, Deployment } from './deployment.ts';

/** Whether every row of the base table reaches the rollup. */
const isWhole = (rollup: Rollup): boolean => rollup.insertFilter === undefined;

/** A table of the schema that the server has. */
type PresentTable = Readonly<{ definition: TableDefinition; table: DeployedTable }>;

/** The tables the server has and every row reaches, fewest rows first; those whose rows it does not count come last. */
export function wholeTables({ schema, tables }: Deployment): readonly PresentTable[] {
  return [...schema.rollups.filter(isWhole), schema.base]
    .flatMap((definition) => {
      const table = tables[definition.name];
      return table === undefined ? [] : [{ definition, table }];
    })
    .sort((a, b) => (a.table.rows ?? Number.POSITIVE_INFINITY) - (b.table.rows ?? Number.POSITIVE_INFINITY));
}
