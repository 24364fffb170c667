import type { Measure } from '../catalogue/measure.ts';
import type { TableDefinition } from '../catalogue/rollup.ts';
import type { Source } from '../catalogue/source.ts';
import { quoteIdentifier } from './identifier.ts';

/**
 * SQL that computes a measure from a table, or `undefined` where the table cannot give it. From stored states:
 * `sum(count)`, `min(min_date)`, `max(max_date)`; from rows: `count()`, `min(date)`, `max(date)`,
 * `uniqExact(project)`. The view that fills a rollup and the statement that reads it both take their SQL from here.
 */
export function aggregateExpression(
  source: Source,
  measureName: string,
  table: TableDefinition,
  rowsAre: 'events' | 'states',
): string | undefined {
  const measure = source.measures[measureName];
  if (measure === undefined) return undefined;
  const stored = table.measures[measureName];
  if (stored !== undefined) return MERGE[measure.kind](quoteIdentifier(stored));
  switch (measure.kind) {
    case 'count':
      return rowsAre === 'events' ? 'count()' : undefined;
    case 'min':
    case 'max':
      return table.time?.grain === 'day'
        ? `${measure.kind}(${quoteIdentifier(table.time.column)})`
        : undefined;
    case 'distinct': {
      const column = source.dimensions[measure.of]?.column;
      return column !== undefined && table.dimensions.includes(measure.of)
        ? `uniqExact(${quoteIdentifier(column)})`
        : undefined;
    }
  }
}

const MERGE: Readonly<Record<Measure['kind'], (column: string) => string>> = {
  count: (column) => `sum(${column})`,
  min: (column) => `min(${column})`,
  max: (column) => `max(${column})`,
  distinct: (column) => `uniqExact(${column})`,
};
