import type { Rollup, Schema, Source, TableDefinition } from '@downpour/core';
import { quoteIdentifier, quoteTable, rollupSelect } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';

/** Base rows that one INSERT groups at most, give or take a month. */
const ROWS_PER_STATEMENT = 20_000_000;

/** ClickHouse takes at most 100 partitions in one insert unless told otherwise, and rollups have one per month. */
const MONTHS_PER_STATEMENT = 90;

/** Months (`YYYYMM`) of the base table, put together so that each stretch stays small. */
export type MonthSpan = Readonly<{ from: number; to: number }>;

/** The spans a table is read in: months where it holds days, all at once where it does not. */
export const spansOf = async (
  connection: Connection,
  database: string,
  table: TableDefinition,
  timeColumn: string,
): Promise<readonly (MonthSpan | 'all')[]> =>
  table.time === undefined ? ['all'] : await monthSpans(connection, database, table.name, timeColumn);

/** Cuts the base table's months into spans: `SELECT toYYYYMM(date), count() … GROUP BY 1`. */
export async function monthSpans(
  connection: Connection,
  database: string,
  base: string,
  timeColumn: string,
): Promise<readonly MonthSpan[]> {
  const months = await connection.rows<{ month: number; row_count: string }>(
    `SELECT toYYYYMM(${quoteIdentifier(timeColumn)}) AS month, count() AS row_count FROM ${quoteTable(database, base)} GROUP BY month ORDER BY month`,
  );
  const spans: (MonthSpan & { rows: number; months: number })[] = [];
  for (const { month, row_count } of months) {
    const rows = Number(row_count);
    const last = spans.at(-1);
    const fits =
      last !== undefined && last.rows + rows <= ROWS_PER_STATEMENT && last.months < MONTHS_PER_STATEMENT;
    if (fits) {
      spans[spans.length - 1] = {
        from: last.from,
        to: month,
        rows: last.rows + rows,
        months: last.months + 1,
      };
    } else {
      spans.push({ from: month, to: month, rows, months: 1 });
    }
  }
  return spans;
}

/**
 * Fills a rollup table from the schema's base table, which another rollup may stand in for, span by span:
 * `INSERT INTO rollup (…) SELECT … FROM base WHERE toYYYYMM(date) BETWEEN … GROUP BY …`, the SELECT being the one of its
 * materialized view.
 */
export async function fillRollup(
  connection: Connection,
  options: Readonly<{
    source: Source;
    schema: Schema;
    rollup: Rollup;
    database: string;
    into: string;
    spans: readonly (MonthSpan | 'all')[];
  }>,
): Promise<void> {
  const { source, schema, rollup, database, into, spans } = options;
  const columns = Object.keys(rollup.columns).map(quoteIdentifier).join(', ');
  for (const span of spans) {
    const conditions = [
      ...(rollup.insertFilter === undefined ? [] : [`(${rollup.insertFilter})`]),
      ...(span === 'all'
        ? []
        : [`toYYYYMM(${quoteIdentifier(source.timeColumn)}) BETWEEN ${span.from} AND ${span.to}`]),
    ];
    const where = conditions.length === 0 ? {} : { insertFilter: conditions.join(' AND ') };
    const select = rollupSelect(source, schema, { ...rollup, ...where }, database);
    await connection.command(`INSERT INTO ${quoteTable(database, into)} (${columns}) ${select}`);
  }
}
