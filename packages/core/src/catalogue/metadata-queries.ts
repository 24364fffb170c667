import { column } from './column.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';

type Texts = Readonly<{ title: string; description: string }>;

/** What queries about the uploaded files of one package have in common. */
const ofFiles = { sideTables: ['files'], packages: 'one', dimensions: [], measures: [] } as const;

/** Releases of a package, greatest version by PEP 440 first. A release is all files of one version. */
export const releasesQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofFiles,
    kind: 'releases',
    parameters: ['package', 'limit'],
    defaultLimit: 100,
    columns: {
      version: column.text('Version as the project wrote it.'),
      released: column.date('Day of the first upload, UTC.'),
      prerelease: column.flag('Whether it is an alpha, beta, candidate or development release.'),
      yanked: column.nullable(
        column.flag('Whether every file of it was yanked; null where the metadata does not say.'),
      ),
      files: column.count('Files uploaded.'),
      bytes: column.count('Size of the files together.'),
      requiresPython: column.nullable(
        column.text('Python versions that the file uploaded first asks for; null for any.'),
      ),
    },
  }) as const satisfies Query;

/** What the latest stable release of a package says of it: one row. */
export const detailsQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofFiles,
    kind: 'details',
    parameters: ['package'],
    columns: {
      package: column.text('Name, normalised by PEP 503.'),
      name: column.text('Name as the project wrote it.'),
      version: column.text(
        'Latest stable release: the greatest version by PEP 440 that is no pre-release and not yanked. Where there is ' +
          'none, the greatest pre-release; else what was yanked; text that is no version comes last.',
      ),
      released: column.date('Day of its first upload, UTC.'),
      prerelease: column.flag('Whether it is a pre-release, because there is no other.'),
      summary: column.nullable(column.text('One line about the package.')),
      author: column.nullable(column.text('Who wrote it, or else who maintains it.')),
      license: column.nullable(column.text('Short name of the licence.')),
      homePage: column.nullable(column.text('Web address of the project.')),
      repository: column.nullable(
        column.text('Web address of its source code, without anything after its name.'),
      ),
      documentation: column.nullable(column.text('Web address of its documentation.')),
      requiresPython: column.nullable(column.text('Python versions it asks for; null for any.')),
      firstReleased: column.date('Day of the first upload of any release, UTC.'),
      releases: column.count('Releases there are.'),
    },
  }) as const satisfies Query;

/** What queries about one package in the light of downloads have in common. */
const ofDownloads = {
  sideTables: ['files'],
  packages: 'one',
  measures: ['downloads'],
} as const;

/**
 * What a release requires: the lines of all its files, read by PEP 508; hard requirements first, then by extra, the most
 * downloaded first.
 */
export const dependenciesQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofDownloads,
    kind: 'dependencies',
    dimensions: ['package'],
    parameters: ['package', 'release', 'from', 'to', 'range', 'limit'],
    defaultLimit: 100,
    columns: {
      dependency: column.text('Package required, normalised by PEP 503.'),
      extra: column.nullable(column.text('Extra under which it is required; null where it always is.')),
      specifier: column.nullable(
        column.text('Versions allowed, such as ">=2,<3", or "@ url"; null for any.'),
      ),
      marker: column.nullable(column.text('Environment it is required in, as written; null for any.')),
      downloads: column.count('Downloads of the required package in the range.'),
    },
  }) as const satisfies Query;

/**
 * Packages whose latest stable release requires a package, the most downloaded first, the rest as `other`. A package that
 * requires itself under an extra is none of its dependents.
 */
export const dependentsQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofDownloads,
    kind: 'dependents',
    dimensions: ['package'],
    parameters: ['package', 'from', 'to', 'range', 'limit'],
    defaultLimit: 10,
    columns: {
      value: column.text('Package that requires it, normalised by PEP 503; "other" for the rest.'),
      other: column.flag('Whether the row stands for the rest after the top N.'),
      members: column.count('Packages the row stands for: 1, or how many "other" joins.'),
      extra: column.nullable(
        column.text(
          'Extra under which it is required, the first by name of several; null where it always is.',
        ),
      ),
      specifier: column.nullable(column.text('Versions allowed; null for any, and for the rest.')),
      downloads: column.count('Downloads of the requiring package in the range.'),
    },
  }) as const satisfies Query;

/**
 * Downloads of releases by their age: of those a version filter names, else of the latest stable ones that are not yanked
 * and came out before the end of the range. Days up to an age of 365 that lie in the range, those without downloads included.
 */
export const adoptionQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofDownloads,
    kind: 'adoption',
    dimensions: ['version'],
    parameters: ['package', 'from', 'to', 'range', 'limit'],
    defaultLimit: 5,
    columns: {
      version: column.text('Version of the release, latest release day first.'),
      released: column.date('Day of its first upload, UTC.'),
      date: column.date('Day of the downloads, UTC.'),
      age: column.integer('Days since the release, 0 to 365.'),
      downloads: column.count('Downloads of the version on the day.'),
      share: column.nullable(
        column.ratio(
          'Share of all downloads of the package on the day under the same filters, whatever the version; null where there were none.',
        ),
      ),
    },
  }) as const satisfies Query;
