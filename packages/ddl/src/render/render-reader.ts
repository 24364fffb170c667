import { quoteIdentifier, quoteTable } from '@downpour/core/sql';
import type { DesiredSchema } from '../schema/desired-schema.ts';

/** Role that the statements make. */
export const READER_ROLE = 'downpour_reader';

/**
 * Statements that make a role which can read what the schema's queries read and nothing else: `CREATE ROLE … SETTINGS
 * readonly = 1`, `GRANT SELECT ON database.*` (`dictGet` where there are dictionaries) and on side tables in databases of
 * their own, which need not be there yet.
 */
export function renderReader({ database, schema, objects }: DesiredSchema): readonly string[] {
  const role = quoteIdentifier(READER_ROLE);
  const hasDictionaries = objects.some(({ kind }) => kind === 'dictionary');
  return [
    `CREATE ROLE IF NOT EXISTS ${role} SETTINGS readonly = 1`,
    `GRANT SELECT${hasDictionaries ? ', dictGet' : ''} ON ${quoteIdentifier(database)}.* TO ${role}`,
    ...Object.values(schema.sideTables).flatMap((table) =>
      table.database === undefined
        ? []
        : [`GRANT SELECT ON ${quoteTable(table.database, table.name)} TO ${role}`],
    ),
  ];
}
