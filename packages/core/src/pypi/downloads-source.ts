import { dimension } from '../catalogue/dimension.ts';
import { measure } from '../catalogue/measure.ts';
import { source } from '../catalogue/source.ts';

/** Downloads of files from PyPI, one per download, by the day it happened in UTC. */
export const downloads = source({
  name: 'downloads',
  timeColumn: 'date',
  dimensions: {
    package: dimension({
      column: 'project',
      label: 'Package',
      labelPlural: 'Packages',
      description: 'Package name, normalised by PEP 503.',
      order: 'text',
      typicalCardinality: 600_000,
      alwaysPresent: true,
    }),
    version: dimension({
      column: 'version',
      label: 'Version',
      labelPlural: 'Versions',
      description: 'Version of the downloaded file.',
      order: 'version',
      typicalCardinality: 40,
    }),
    country: dimension({
      column: 'country_code',
      label: 'Country',
      labelPlural: 'Countries',
      description: 'Two-letter country code of the client, as the CDN reports it.',
      order: 'text',
      typicalCardinality: 120,
    }),
    python: dimension({
      column: 'python_minor',
      label: 'Python version',
      labelPlural: 'Python versions',
      description: 'Python version of the client, two parts such as 3.12, as the client sent it.',
      order: 'number',
      typicalCardinality: 12,
    }),
    system: dimension({
      column: 'system',
      label: 'System',
      labelPlural: 'Systems',
      description: 'Operating system of the client, such as Linux, Windows or Darwin.',
      order: 'text',
      typicalCardinality: 5,
    }),
    installer: dimension({
      column: 'installer',
      label: 'Installer',
      labelPlural: 'Installers',
      description: 'Program that downloaded, such as pip, uv or poetry; mirrors appear here too.',
      order: 'text',
      typicalCardinality: 10,
    }),
    type: dimension({
      column: 'type',
      label: 'File type',
      labelPlural: 'File types',
      description: 'Kind of file: bdist_wheel, sdist, bdist_egg and so on.',
      order: 'text',
      typicalCardinality: 3,
    }),
    ci: dimension({
      column: 'ci',
      label: 'CI',
      labelPlural: 'CI',
      description: 'Whether the client ran in continuous integration: true, false (not detected) or unknown.',
      order: 'text',
      typicalCardinality: 2,
      values: ['true', 'false'],
    }),
  },
  measures: {
    downloads: measure.count(),
    firstDay: measure.firstDay(),
    lastDay: measure.lastDay(),
    packages: measure.distinct('package'),
  },
});

/** The source of the catalogue: PyPI downloads. */
export type DownloadsSource = typeof downloads;
