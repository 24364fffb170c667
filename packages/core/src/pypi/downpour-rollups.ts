import { type Rollup, rollup } from '../catalogue/rollup.ts';
import type { DimensionName } from '../catalogue/source.ts';
import { type DownloadsSource, downloads } from './downloads-source.ts';

const low = 'LowCardinality(String)';

/** Types of the columns that the tables of the `downpour` schema share. */
export const downpourTypes = {
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

type Shape = Readonly<{
  name: string;
  dimensions: readonly DimensionName<DownloadsSource>[];
  sortingKey: readonly string[];
}>;

/** Questions about a package seek a few rows: an eighth of the usual granule is read for each. */
const lookup = { indexGranularity: 1024, wholeKeyInMemory: true } as const;

/** Partitions of a year: a question about the last days reads one or two, one about all days a few parts. */
const perDay = (shape: Shape): Rollup =>
  rollup(downloads, {
    ...shape,
    time: { column: 'date', grain: 'day' },
    measures: { downloads: 'count' },
    types: downpourTypes,
    engine: 'SummingMergeTree(count)',
    partitionBy: 'toYear(date)',
    ...lookup,
  });

/** Without days it keeps the first and the last one, so that it can say how far the data of its rows reach. */
const overall = (shape: Shape): Rollup =>
  rollup(downloads, {
    ...shape,
    measures: { downloads: 'count', firstDay: 'min_date', lastDay: 'max_date' },
    types: {
      ...downpourTypes,
      count: 'SimpleAggregateFunction(sum, UInt64)',
      min_date: 'SimpleAggregateFunction(min, Date)',
      max_date: 'SimpleAggregateFunction(max, Date)',
    },
    engine: 'AggregatingMergeTree',
    ...lookup,
  });

/**
 * What `downpour-ddl advise` proposes of packages as dense as the most downloaded ones, most worth its cost first;
 * docs/rollups.md has the figures, a test holds the two together.
 */
export const downpourRollups: readonly Rollup[] = [
  overall({
    name: 'downloads_by_package_by_version_by_country_by_system_by_installer_by_type',
    dimensions: ['package', 'version', 'country', 'system', 'installer', 'type'],
    sortingKey: ['project', 'version', 'type', 'system', 'installer', 'country_code'],
  }),
  perDay({
    name: 'downloads_per_day_by_installer_by_type_by_ci',
    dimensions: ['package', 'installer', 'type', 'ci'],
    sortingKey: ['project', 'date', 'ci', 'type', 'installer'],
  }),
  perDay({
    name: 'downloads_per_day_by_version_by_country_by_installer_by_type',
    dimensions: ['package', 'version', 'country', 'installer', 'type'],
    sortingKey: ['project', 'version', 'date', 'type', 'installer', 'country_code'],
  }),
  perDay({
    name: 'downloads_per_day_by_country_by_python',
    dimensions: ['package', 'country', 'python'],
    sortingKey: ['project', 'date', 'python_minor', 'country_code'],
  }),
  perDay({
    name: 'downloads_per_day_by_version_by_country_by_system',
    dimensions: ['package', 'version', 'country', 'system'],
    sortingKey: ['project', 'version', 'date', 'system', 'country_code'],
  }),
  overall({
    name: 'downloads_by_package_by_version_by_country_by_python',
    dimensions: ['package', 'version', 'country', 'python'],
    sortingKey: ['project', 'version', 'python_minor', 'country_code'],
  }),
  overall({
    name: 'downloads_by_package_by_version_by_installer_by_type_by_ci',
    dimensions: ['package', 'version', 'installer', 'type', 'ci'],
    sortingKey: ['project', 'version', 'ci', 'type', 'installer'],
  }),
  perDay({
    name: 'downloads_per_day_by_version_by_python',
    dimensions: ['package', 'version', 'python'],
    sortingKey: ['project', 'version', 'date', 'python_minor'],
  }),
  perDay({
    name: 'downloads_per_day_by_country_by_installer_by_type',
    dimensions: ['package', 'country', 'installer', 'type'],
    sortingKey: ['project', 'date', 'type', 'installer', 'country_code'],
  }),
  perDay({
    name: 'downloads_per_day_by_country_by_system',
    dimensions: ['package', 'country', 'system'],
    sortingKey: ['project', 'date', 'system', 'country_code'],
  }),
  perDay({ name: 'downloads_per_day', dimensions: ['package'], sortingKey: ['project', 'date'] }),
  perDay({
    name: 'downloads_per_day_by_version_by_type',
    dimensions: ['package', 'version', 'type'],
    sortingKey: ['project', 'version', 'date', 'type'],
  }),
  overall({
    name: 'downloads_by_package_by_country_by_system_by_installer_by_type',
    dimensions: ['package', 'country', 'system', 'installer', 'type'],
    sortingKey: ['project', 'type', 'system', 'installer', 'country_code'],
  }),
  overall({ name: 'downloads_by_package', dimensions: ['package'], sortingKey: ['project'] }),
  perDay({
    name: 'downloads_per_day_by_version_by_installer_by_type',
    dimensions: ['package', 'version', 'installer', 'type'],
    sortingKey: ['project', 'version', 'date', 'type', 'installer'],
  }),
  perDay({
    name: 'downloads_per_day_by_version_by_country_by_python',
    dimensions: ['package', 'version', 'country', 'python'],
    sortingKey: ['project', 'version', 'date', 'python_minor', 'country_code'],
  }),
];
