import { rollup } from '../catalogue/rollup.ts';
import { schema } from '../catalogue/schema.ts';
import { downloads } from './downloads-source.ts';
import { githubEvents } from './events-table.ts';
import { clickpyFiles } from './files-table.ts';

const low = 'LowCardinality(String)';
const time = { column: 'date', grain: 'day' } as const;
const strings = { date: 'Date', project: 'String', version: 'String', count: 'Int64' } as const;
const summing = { measures: { downloads: 'count' }, engine: 'SummingMergeTree' } as const;

/**
 * The tables of ClickPy, as its own scripts make them and as its public instance has them: raw rows, one per
 * download, and fourteen rollups. Two of those are never used to answer: one whose sorting key leaves out the file type,
 * one that drops older days at insert.
 */
export const clickpySchema = schema(downloads, {
  name: 'clickpy',
  database: 'pypi',
  description: "ClickPy's own tables: one raw row per download, rollups per day.",
  sideTables: { files: clickpyFiles, events: githubEvents },
  base: {
    name: 'pypi',
    dimensions: ['country', 'package', 'type', 'installer', 'python', 'system', 'version'],
    time,
    measures: {},
    types: {
      date: 'Date',
      country_code: low,
      project: 'String',
      type: low,
      installer: low,
      python_minor: low,
      system: low,
      version: 'String',
    },
    engine: 'MergeTree',
    sortingKey: ['project', 'date', 'version', 'country_code', 'python_minor', 'system'],
  },
  rollups: [
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads',
      dimensions: ['package'],
      types: strings,
      sortingKey: ['project'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_by_version',
      dimensions: ['package', 'version'],
      types: strings,
      sortingKey: ['project', 'version'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day',
      dimensions: ['package'],
      time,
      types: strings,
      sortingKey: ['project', 'date'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version',
      dimensions: ['package', 'version'],
      time,
      types: strings,
      sortingKey: ['project', 'version', 'date'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_country',
      dimensions: ['package', 'version', 'country'],
      time,
      types: { ...strings, country_code: 'String' },
      sortingKey: ['project', 'version', 'date', 'country_code'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_file_type',
      dimensions: ['package', 'version', 'type'],
      time,
      types: { ...strings, type: low },
      sortingKey: ['project', 'version', 'date', 'type'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_python',
      dimensions: ['package', 'version', 'python'],
      time,
      types: { ...strings, python_minor: 'String' },
      sortingKey: ['project', 'version', 'date', 'python_minor'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_system',
      dimensions: ['package', 'version', 'system'],
      time,
      types: { ...strings, system: 'String' },
      sortingKey: ['project', 'version', 'date', 'system'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_installer_by_type',
      dimensions: ['package', 'version', 'installer', 'type'],
      time,
      types: { ...strings, installer: 'String', type: low },
      sortingKey: ['project', 'version', 'date', 'installer'],
      unsound: true,
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_installer_by_type_by_country',
      dimensions: ['package', 'version', 'installer', 'type', 'country'],
      time,
      types: { ...strings, installer: low, type: low, country_code: low },
      sortingKey: ['project', 'version', 'date', 'country_code', 'installer', 'type'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_python_by_country',
      dimensions: ['package', 'version', 'python', 'country'],
      time,
      types: { ...strings, python_minor: low, country_code: low },
      sortingKey: ['project', 'version', 'date', 'country_code', 'python_minor'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_day_by_version_by_system_by_country',
      dimensions: ['package', 'version', 'system', 'country'],
      time,
      types: { ...strings, system: 'String', country_code: 'String' },
      sortingKey: ['project', 'version', 'date', 'country_code', 'system'],
    }),
    rollup(downloads, {
      name: 'pypi_downloads_max_min',
      dimensions: ['package'],
      measures: { lastDay: 'max_date', firstDay: 'min_date' },
      types: {
        project: 'String',
        max_date: 'SimpleAggregateFunction(max, Date)',
        min_date: 'SimpleAggregateFunction(min, Date)',
      },
      engine: 'AggregatingMergeTree',
      sortingKey: ['project'],
    }),
    rollup(downloads, {
      ...summing,
      name: 'pypi_downloads_per_month',
      dimensions: ['package'],
      time: { column: 'month', grain: 'month' },
      types: { month: 'Date', project: 'String', count: 'Int64' },
      sortingKey: ['month', 'project'],
      insertFilter: 'date > (toStartOfMonth(now()) - toIntervalMonth(6))',
    }),
  ],
});
