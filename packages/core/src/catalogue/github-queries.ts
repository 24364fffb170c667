import { column } from './column.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';

type Texts = Readonly<{ title: string; description: string }>;

/** What queries about the GitHub repository of one package have in common. */
const ofEvents = {
  sideTables: ['events'],
  packages: 'one',
  dimensions: [],
  measures: [],
} as const;

const rangeParameters = ['package', 'from', 'to', 'range'] as const;

/** Stars of the repository per bucket. Who stars it again counts once, on the first day. */
export const starsQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofEvents,
    kind: 'stars',
    parameters: [...rangeParameters, 'granularity'],
    columns: {
      date: column.date('First day of the bucket, UTC.'),
      stars: column.count('People who starred the repository for the first time in the bucket.'),
      total: column.count(
        'People who starred it by the end of the bucket, all time before the range included.',
      ),
      partial: column.flag('Whether the range or the end of the data cuts the bucket.'),
    },
  }) as const satisfies Query;

/** What happened in the repository in the range, and how much of it programs did. */
export const activityQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofEvents,
    kind: 'activity',
    parameters: rangeParameters,
    columns: {
      metric: column.text(
        '"stars" (people who starred for the first time), "forks" (made), "issues" and "pull-requests" (opened, each number ' +
          'once), "pushes", "contributors" (people who pushed or opened an issue or a pull request).',
      ),
      total: column.count('How many in the range.'),
      bots: column.count('How many of them by programs, told by their logins.'),
    },
  }) as const satisfies Query;

/** Who pushed to the repository and opened issues and pull requests in the range, most of all first. */
export const contributorsQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    ...ofEvents,
    kind: 'contributors',
    parameters: [...rangeParameters, 'limit'],
    defaultLimit: 10,
    columns: {
      value: column.text('Login; "unknown" where the data is empty, "other" for the rest.'),
      other: column.flag('Whether the row stands for the rest after the top N.'),
      members: column.count('People the row stands for: 1, or how many "other" joins.'),
      bot: column.flag('Whether the login is that of a program; false for "other".'),
      pushes: column.count('Pushes.'),
      pullRequests: column.count('Pull requests opened, each number once.'),
      issues: column.count('Issues opened, each number once.'),
      contributions: column.count('Pushes, pull requests and issues together.'),
    },
  }) as const satisfies Query;
