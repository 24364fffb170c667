import { defineCatalogue } from '../catalogue/catalogue.ts';
import { activityQuery, contributorsQuery, starsQuery } from '../catalogue/github-queries.ts';
import {
  adoptionQuery,
  dependenciesQuery,
  dependentsQuery,
  detailsQuery,
  releasesQuery,
} from '../catalogue/metadata-queries.ts';
import {
  breakdownQuery,
  extentQuery,
  matrixQuery,
  rankQuery,
  searchQuery,
  seriesQuery,
  splitSeriesQuery,
  summaryQuery,
  totalsQuery,
} from '../catalogue/query.ts';
import {
  comparisonQuery,
  emergingQuery,
  growthQuery,
  refreshQuery,
  releaseCalendarQuery,
} from '../catalogue/registry-queries.ts';
import type { DimensionName } from '../catalogue/source.ts';
import { clickpySchema } from './clickpy-schema.ts';
import { type DownloadsSource, downloads } from './downloads-source.ts';
import { downpourSchema } from './downpour-schema.ts';

const split = <const D extends DimensionName<DownloadsSource>>(dimension: D, label: string) =>
  splitSeriesQuery(downloads, {
    dimension,
    title: `Downloads over time by ${label}`,
    description: `Downloads per bucket for the top values by ${label}, the rest as "other".`,
  });

const breakdown = <const D extends DimensionName<DownloadsSource>>(
  dimension: D,
  label: string,
  defaultLimit?: number,
) =>
  breakdownQuery(downloads, {
    dimension,
    title: `Downloads by ${label}`,
    description: `Downloads in the range for the top values by ${label}, the rest as "other".`,
    ...(defaultLimit === undefined ? {} : { defaultLimit }),
  });

/** Downpour's catalogue: what can be asked about PyPI downloads, and the two schemas that can answer. */
export const pypiCatalogue = defineCatalogue({
  source: downloads,
  schemas: { clickpy: clickpySchema, downpour: downpourSchema },
  queries: {
    'downloads-over-time': seriesQuery(downloads, {
      title: 'Downloads over time',
      description: 'Downloads per bucket, buckets without downloads included.',
    }),
    'downloads-over-time-by-package': split('package', 'package'),
    'downloads-over-time-by-version': split('version', 'version'),
    'downloads-over-time-by-country': split('country', 'country'),
    'downloads-over-time-by-python': split('python', 'Python version'),
    'downloads-over-time-by-system': split('system', 'system'),
    'downloads-over-time-by-installer': split('installer', 'installer'),
    'downloads-over-time-by-type': split('type', 'file type'),
    'downloads-over-time-by-ci': split('ci', 'CI'),
    'downloads-by-version': breakdown('version', 'version'),
    'downloads-by-country': breakdown('country', 'country', 300),
    'downloads-by-python': breakdown('python', 'Python version'),
    'downloads-by-system': breakdown('system', 'system'),
    'downloads-by-installer': breakdown('installer', 'installer'),
    'downloads-by-type': breakdown('type', 'file type'),
    'downloads-by-ci': breakdown('ci', 'CI'),
    'file-types-by-installer': matrixQuery(downloads, {
      rows: 'installer',
      columns: 'type',
      title: 'File types by installer',
      description: 'Downloads by file type for the top installers, the rest as "other".',
    }),
    'downloads-summary': summaryQuery(downloads, {
      title: 'Downloads summary',
      description: 'Last day, week (7 days) and month (30 days) with their change, and the total.',
    }),
    'package-extent': extentQuery(downloads, {
      title: 'Package date range',
      description: 'First and last day a package was downloaded on.',
    }),
    'package-search': searchQuery(downloads, {
      title: 'Package search',
      description:
        'Packages whose name is the text, starts with it, holds it or is spelt almost so; most downloaded first.',
    }),
    'package-rank': rankQuery(downloads, {
      title: 'Package rank',
      description: 'Place of a package among all packages by downloads.',
    }),
    'package-releases': releasesQuery(downloads, {
      title: 'Package releases',
      description: 'Releases of a package with their day, files and size, greatest version first.',
    }),
    'package-details': detailsQuery(downloads, {
      title: 'Package details',
      description: 'Summary, author, licence and links of a package, from its latest stable release.',
    }),
    'package-dependencies': dependenciesQuery(downloads, {
      title: 'Package dependencies',
      description: 'What a release requires, always or for an extra, with the downloads of each.',
    }),
    'package-dependents': dependentsQuery(downloads, {
      title: 'Package dependents',
      description:
        'The most downloaded packages whose latest stable release requires the package, the rest as "other".',
    }),
    'version-adoption': adoptionQuery(downloads, {
      title: 'Version adoption',
      description:
        'Downloads of the latest releases by their age in days, with their share of all downloads of the day.',
    }),
    'top-packages': breakdownQuery(downloads, {
      dimension: 'package',
      title: 'Top packages',
      description: 'The most downloaded packages, the rest as "other".',
    }),
    'registry-totals': totalsQuery(downloads, {
      measures: ['packages', 'downloads'],
      title: 'Registry totals',
      description: 'Packages with downloads and downloads of the whole registry.',
    }),
    'compare-packages': comparisonQuery(downloads, {
      title: 'Packages compared',
      description:
        'Downloads per bucket of up to ten packages, relative to their own beginning and to each other.',
    }),
    'growing-packages': growthQuery(downloads, {
      title: 'Fastest growing packages',
      description:
        'Downloads in the window against the average of up to three equally long windows before it; packages that did ' +
        'not grow, are new, or had fewer downloads than the minimum, are left out.',
    }),
    'emerging-packages': emergingQuery(downloads, {
      title: 'Emerging packages',
      description:
        'The most downloaded packages among those first uploaded in the window, the rest as "other".',
    }),
    'packages-needing-refresh': refreshQuery(downloads, {
      title: 'Packages needing a refresh',
      description: 'The most downloaded packages without an upload in the idle time, the rest as "other".',
    }),
    'recent-releases': releaseCalendarQuery(downloads, {
      title: 'Recent releases',
      description: 'Releases per month of the most downloaded packages that have any in the window.',
    }),
    'github-stars-over-time': starsQuery(downloads, {
      title: 'GitHub stars over time',
      description: "Stars of the package's GitHub repository per bucket, and in all.",
    }),
    'github-activity': activityQuery(downloads, {
      title: 'GitHub activity',
      description:
        "Stars, forks, issues, pull requests, pushes and contributors of the package's GitHub repository.",
    }),
    'github-contributors': contributorsQuery(downloads, {
      title: 'GitHub contributors',
      description: 'Who works on the package\'s GitHub repository: the most active, the rest as "other".',
    }),
  },
});

/** Type of the catalogue: clients import only this. */
export type PypiCatalogue = typeof pypiCatalogue;
