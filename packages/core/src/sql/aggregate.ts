import type { Measure } from '../catalogue/measure.ts';
import type { TableDefinition } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import { quoteIdentifier } from './identifier.ts';

/** What is added to the name of an aggregate function, and the argument that comes with it: `sumResample(0, 7, 1)(count, date)`. */
export type Combinator = Readonly<{ suffix: string; argument: string }>;

/**
 * SQL that computes a measure from a table, or `undefined` where the table cannot give it. From stored states:
 * `sum(count)`, `min(min_date)`, `max(max_date)`; from rows: `count()`, `min(date)`, `max(date)`,
 * `uniqExact(project)`. The view that fills a rollup and the statement that reads it both take their SQL from here.
 * With a combinator: `sumResample(…)(count, date)`, `countResample(…)(date)`.
 */
export function aggregateExpression(
  source: Source,
  measureName: string,
  table: TableDefinition,
  rowsAre: 'events' | 'states',
  combinator?: Combinator,
): string | undefined {
  const call = (name: string, ...values: readonly string[]): string =>
    combinator === undefined
      ? `${name}(${values.join(', ')})`
      : `${name}${combinator.suffix}(${[...values, combinator.argument].join(', ')})`;
  const measure = source.measures[measureName];
  if (measure === undefined) return undefined;
  const stored = table.measures[measureName];
  if (stored !== undefined) return call(MERGE[measure.kind], quoteIdentifier(stored));
  switch (measure.kind) {
    case 'count':
      return rowsAre === 'events' ? call('count') : undefined;
    case 'min':
    case 'max':
      return table.time?.grain === 'day' ? call(measure.kind, quoteIdentifier(table.time.column)) : undefined;
    case 'distinct': {
      const column = source.dimensions[measure.of]?.column;
      return column !== undefined && table.dimensions.includes(measure.of)
        ? call('uniqExact', quoteIdentifier(column))
        : undefined;
    }
  }
}

const MERGE: Readonly<Record<Measure['kind'], string>> = {
  count: 'sum',
  min: 'min',
  max: 'max',
  distinct: 'uniqExact',
};
