import { CatalogueError } from '../errors.ts';
import { type Rollup, type TableDefinition, type TableOptions, tableDefinition } from './rollup.ts';
import type { SideTable } from './side-table.ts';
import type { Source } from './source.ts';

/** The tables that hold a source: a base table and the rollups on top of it. */
export type Schema<N extends string = string> = Readonly<{
  name: N;
  /** Database it lives in unless told otherwise. */
  database: string;
  description: string;
  base: TableDefinition;
  rollups: readonly Rollup[];
  /** Tables beside the downloads, by the name queries know them by. */
  sideTables: Readonly<Record<string, SideTable>>;
}>;

/** Defines a schema of a source. Throws `CatalogueError` for two tables of one name. */
export function schema<const N extends string, S extends Source>(
  source: S,
  options: {
    name: N;
    database: string;
    description: string;
    base: TableOptions<S>;
    rollups: readonly Rollup[];
    sideTables?: Readonly<Record<string, SideTable>>;
  },
): Schema<N> {
  const { sideTables = {} } = options;
  const names = [
    options.base.name,
    ...options.rollups.map((rollup) => rollup.name),
    ...Object.values(sideTables).flatMap(({ name, database }) => (database === undefined ? [name] : [])),
  ];
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate !== undefined) {
    throw new CatalogueError(
      'duplicate-name',
      `Schema "${options.name}" has two tables named "${duplicate}". Rename one of them.`,
    );
  }
  return { ...options, sideTables, base: tableDefinition(source, options.base) };
}
