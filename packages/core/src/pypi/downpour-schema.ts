import { rollup } from '../catalogue/rollup.ts';
import { schema } from '../catalogue/schema.ts';
import { downloads } from './downloads-source.ts';
import { githubEvents } from './events-table.ts';
import { downpourFiles } from './files-table.ts';

const low = 'LowCardinality(String)';
const time = { column: 'date', grain: 'day' } as const;
const types = {
  date: 'Date',
  project: 'String',
  version: 'String',
  country_code: low,
  python_minor: low,
  system: low,
  installer: low,
  type: low,
  ci: low,
  count: 'UInt64',
} as const;
const table = { measures: { downloads: 'count' }, types, engine: 'SummingMergeTree(count)' } as const;
const perDay = { ...table, time, partitionBy: 'toYYYYMM(date)' } as const;

/** Downpour's own tables: the finest cube of counts, aggregated at ingest, and a few rollups on top of it. */
export const downpourSchema = schema(downloads, {
  name: 'downpour',
  database: 'downpour',
  description: 'Counts per day in the finest cube of all dimensions, rollups on top.',
  sideTables: { files: downpourFiles, events: githubEvents },
  base: {
    ...perDay,
    name: 'downloads',
    dimensions: ['package', 'version', 'country', 'python', 'system', 'installer', 'type', 'ci'],
    sortingKey: [
      'project',
      'date',
      'version',
      'country_code',
      'python_minor',
      'system',
      'installer',
      'type',
      'ci',
    ],
  },
  rollups: [
    rollup(downloads, {
      ...table,
      name: 'downloads_by_package',
      dimensions: ['package'],
      sortingKey: ['project'],
    }),
    rollup(downloads, {
      ...perDay,
      name: 'downloads_per_day',
      dimensions: ['package'],
      sortingKey: ['project', 'date'],
    }),
    rollup(downloads, {
      ...perDay,
      name: 'downloads_per_day_by_version',
      dimensions: ['package', 'version'],
      sortingKey: ['project', 'date', 'version'],
    }),
    rollup(downloads, {
      ...perDay,
      name: 'downloads_per_day_by_country',
      dimensions: ['package', 'country'],
      sortingKey: ['project', 'date', 'country_code'],
    }),
    rollup(downloads, {
      ...perDay,
      name: 'downloads_per_day_by_python_by_system',
      dimensions: ['package', 'python', 'system'],
      sortingKey: ['project', 'date', 'python_minor', 'system'],
    }),
    rollup(downloads, {
      ...perDay,
      name: 'downloads_per_day_by_installer_by_type_by_ci',
      dimensions: ['package', 'installer', 'type', 'ci'],
      sortingKey: ['project', 'date', 'installer', 'type', 'ci'],
    }),
  ],
});
