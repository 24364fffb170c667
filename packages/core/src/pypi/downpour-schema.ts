import { schema } from '../catalogue/schema.ts';
import { downloads } from './downloads-source.ts';
import { downpourRollups, downpourTypes } from './downpour-rollups.ts';
import { githubEvents } from './events-table.ts';
import { downpourFiles } from './files-table.ts';

/** Downpour's own tables: the finest cube of counts, aggregated at ingest, and rollups on top of it. */
export const downpourSchema = schema(downloads, {
  name: 'downpour',
  database: 'downpour',
  description: 'Counts per day in the finest cube of all dimensions, rollups on top.',
  sideTables: { files: downpourFiles, events: githubEvents },
  base: {
    name: 'downloads',
    dimensions: ['package', 'version', 'country', 'python', 'system', 'installer', 'type', 'ci'],
    time: { column: 'date', grain: 'day' },
    measures: { downloads: 'count' },
    types: downpourTypes,
    engine: 'SummingMergeTree(count)',
    partitionBy: 'toYYYYMM(date)',
    sortingKey: [
      'project',
      'version',
      'date',
      'country_code',
      'python_minor',
      'system',
      'installer',
      'type',
      'ci',
    ],
  },
  rollups: downpourRollups,
});
