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
