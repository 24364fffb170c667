import type { Rollup } from '../catalogue/rollup.ts';
import type { Schema } from '../catalogue/schema.ts';
import type { Source } from '../catalogue/source.ts';
import { aggregateExpression } from './aggregate.ts';
import { quoteIdentifier, quoteTable } from './identifier.ts';
import { timeBucket } from './time-bucket.ts';

/**
 * The SELECT that fills a rollup from the base table: the body of its materialized view, and of a backfill.
 * `SELECT date, project, sum(count) AS count FROM base GROUP BY date, project`.
 */
export function rollupSelect(source: Source, schema: Schema, rollup: Rollup, database: string): string {
  const { base } = schema;
  const rowsAre = Object.hasOwn(base.measures, 'downloads') ? 'states' : 'events';
  const dimensions = rollup.dimensions.map((name) =>
    quoteIdentifier(source.dimensions[name]?.column ?? name),
  );
  const time =
    rollup.time === undefined
      ? []
      : [
          {
            sql: timeBucket(rollup.time.grain, quoteIdentifier(source.timeColumn)),
            alias: quoteIdentifier(rollup.time.column),
          },
        ];
  const measures = Object.entries(rollup.measures).map(([measure, column]) => {
    const sql = aggregateExpression(source, measure, base, rowsAre);
    return `${sql} AS ${quoteIdentifier(column)}`;
  });
  const selected = [
    ...time.map(({ sql, alias }) => (sql === alias ? sql : `${sql} AS ${alias}`)),
    ...dimensions,
    ...measures,
  ];
  const where = rollup.insertFilter === undefined ? '' : ` WHERE ${rollup.insertFilter}`;
  const groupBy = [...time.map(({ alias }) => alias), ...dimensions].join(', ');
  return `SELECT ${selected.join(', ')} FROM ${quoteTable(database, base.name)}${where} GROUP BY ${groupBy}`;
}
