import type { Rollup } from '@downpour/core';
import { aggregateExpression, quoteIdentifier, quoteTable, rollupSelect } from '@downpour/core/sql';
import type { Connection } from '../connect.ts';
import type { Progress } from '../progress.ts';
import type { DesiredSchema } from '../schema/desired-schema.ts';
import { type DataFacts, keyColumnNames, sampleCondition } from './data-facts.ts';

/** Rows grouped for the measurement at most, give or take a day. */
const ROWS = 1_000_000;

/**
 * Seconds it takes to group rows of the base table for each rollup, as its materialized view does at insert, as a share of
 * what it takes to read and group them for the base table itself:
 * `SELECT date, project, sum(count) AS count FROM base WHERE … GROUP BY date, project FORMAT Null`.
 */
export async function measureInsert(
  connection: Connection,
  desired: DesiredSchema,
  rollups: readonly Rollup[],
  { storedRows, days }: DataFacts,
  progress: Progress,
): Promise<ReadonlyMap<string, number>> {
  const { source, schema, database } = desired;
  const { day } = keyColumnNames(desired);
  const every = Math.min(Math.max(1, Math.ceil(storedRows / ROWS)), days);
  const insertFilter = sampleCondition.days(day, every % 7 === 0 ? every + 1 : every);
  const key = schema.base.sortingKey.map(quoteIdentifier).join(', ');
  const downloads = aggregateExpression(source, 'downloads', schema.base, 'states');
  const whole = `SELECT ${key}, ${downloads} AS total FROM ${quoteTable(database, schema.base.name)} WHERE ${insertFilter} GROUP BY ${key}`;
  const step = progress.begin('Time what each rollup adds to an insert', rollups.length + 1);
  try {
    await seconds(connection, whole);
    const base = await seconds(connection, whole);
    step.advance(1);
    const shares = new Map<string, number>();
    for (const rollup of rollups) {
      const select = rollupSelect(source, schema, { ...rollup, insertFilter }, database);
      shares.set(rollup.name, (await seconds(connection, select)) / base);
      step.advance(1);
    }
    step.done();
    return shares;
  } catch (error) {
    step.failed();
    throw error;
  }
}

async function seconds(connection: Connection, select: string): Promise<number> {
  const start = performance.now();
  await connection.command(`${select} FORMAT Null`);
  return (performance.now() - start) / 1000;
}
