import type { TableDefinition } from '@downpour/core';
import type { Layout } from './expected-rows.ts';

/** What a rollup that is proposed is taken to be stored like: as those the schema has. */
export const ROLLUP_LAYOUT: Layout = { granule: 1024, partition: 'year' };

/** How a table of the schema is stored. */
export const layoutOf = ({ indexGranularity, partitionBy }: TableDefinition): Layout => ({
  granule: indexGranularity ?? 8192,
  partition: partitionBy?.startsWith('toYYYYMM') === true ? 'month' : 'year',
});
