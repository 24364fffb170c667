import type { Rollup, Schema, Source, TableDefinition } from '@downpour/core';
import { aggregateExpression, quoteTable } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** Downloads a table holds. */
export async function downloadsOf(
  connection: Connection,
  database: string,
  source: Source,
  table: TableDefinition,
): Promise<bigint> {
  const [row] = await connection.rows<{ total: string }>(
    `SELECT toString(${aggregateExpression(source, 'downloads', table, rowsAre(table))}) AS total FROM ${quoteTable(database, table.name)}`,
  );
  return BigInt(row?.total ?? '0');
}

/** Whether a row of the table is one download, or states already added up. */
export const rowsAre = (table: TableDefinition): 'events' | 'states' =>
  Object.hasOwn(table.measures, 'downloads') ? 'states' : 'events';

/**
 * Compares every measure a rollup stores with the same measure of the base table, over all rows:
 * `SELECT sum(count) FROM rollup` and `FROM base`. With `withFilter` a rollup that takes only some rows at insert is compared
 * with those; without, it is left out. Throws DdlError `totals-differ`.
 */
export async function verifyTotals(
  connection: Connection,
  options: Readonly<{
    database: string;
    source: Source;
    schema: Schema;
    rollups?: readonly Rollup[];
    withFilter: boolean;
  }>,
): Promise<void> {
  const { database, source, schema, withFilter } = options;
  const { base } = schema;
  for (const rollup of options.rollups ?? schema.rollups) {
    if (rollup.insertFilter !== undefined && !withFilter) continue;
    for (const measure of Object.keys(rollup.measures)) {
      const total = async (table: TableDefinition, where: string): Promise<string> => {
        const sql = aggregateExpression(source, measure, table, rowsAre(table));
        const [row] = await connection.rows<{ total: string }>(
          `SELECT toString(${sql}) AS total FROM ${quoteTable(database, table.name)}${where}`,
        );
        return row?.total ?? '';
      };
      const where = rollup.insertFilter === undefined ? '' : ` WHERE ${rollup.insertFilter}`;
      const inBase = await total(base, where);
      const inRollup = await total(rollup, '');
      if (inBase !== inRollup) {
        throw totalsDiffer(`${database}.${rollup.name}`, `${database}.${base.name}`, measure, {
          inRollup,
          inBase,
        });
      }
    }
  }
}

const totalsDiffer = (
  rollup: string,
  base: string,
  measure: string,
  { inRollup, inBase }: { inRollup: string; inBase: string },
): DdlError =>
  new DdlError({
    code: 'totals-differ',
    exitCode: exitCodes.verificationFailed,
    message: `${rollup} has ${inRollup} for the measure ${measure}, its base table ${base} has ${inBase}.`,
    hint: `Something else wrote to one of them. Make the rollup again from the base table: DROP VIEW ${rollup}_mv, DROP TABLE ${rollup}, then downpour-ddl apply.`,
  });
