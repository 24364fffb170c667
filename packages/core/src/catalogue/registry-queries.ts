import { column } from './column.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';

type Texts = Readonly<{ title: string; description: string }>;

/** Downloads per bucket of each of some packages, with their course against themselves and their part of the sum. */
export const comparisonQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'comparison',
    sideTables: [],
    packages: 'some',
    parameters: ['package', 'from', 'to', 'range', 'granularity'],
    dimensions: ['package'],
    measures: ['downloads'],
    columns: {
      date: column.date('First day of the bucket, UTC.'),
      package: column.text('Name, normalised by PEP 503; each name asked for, in alphabetical order.'),
      downloads: column.count('Downloads of the package in the bucket.'),
      index: column.nullable(
        column.ratio(
          'Downloads relative to the first whole bucket in which the package has any, which is 1; null where there is none.',
        ),
      ),
      share: column.nullable(
        column.ratio('Part of the downloads of all packages compared; null where the bucket has none.'),
      ),
      partial: column.flag('Whether the range or the end of the data cuts the bucket.'),
    },
  }) as const satisfies Query;

/** Packages whose downloads grew most: the window up to the last complete day against the windows before it. */
export const growthQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'growth',
    sideTables: [],
    packages: 'none',
    parameters: ['window', 'minimum', 'limit'],
    dimensions: ['package'],
    measures: ['downloads'],
    defaultLimit: 10,
    defaults: { window: '30d', minimum: 1_000 },
    columns: {
      package: column.text('Name, normalised by PEP 503.'),
      downloads: column.count('Downloads in the window.'),
      previous: column.count('Downloads in all windows before that count.'),
      windows: column.integer(
        'How many equally long windows before count: three, fewer where the data begins later.',
      ),
      growth: column.ratio(
        'Relative change against the average of the windows before: 0.5 is half as much again.',
      ),
    },
  }) as const satisfies Query;

const rankedColumns = {
  value: column.text('Name, normalised by PEP 503; "other" for the rest.'),
  other: column.flag('Whether the row stands for the rest after the top N.'),
  members: column.count('Packages the row stands for: 1, or how many "other" joins.'),
} as const;

/** The most downloaded of the packages whose first file was uploaded in the window. Those nobody downloads are left out. */
export const emergingQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'emerging',
    sideTables: ['files'],
    packages: 'none',
    parameters: ['window', 'limit'],
    dimensions: ['package'],
    measures: ['downloads'],
    defaultLimit: 10,
    defaults: { window: '3m' },
    columns: {
      ...rankedColumns,
      released: column.nullable(column.date('Day of the first upload, UTC; null for "other".')),
      downloads: column.count('Downloads in the window.'),
    },
  }) as const satisfies Query;

/** The most downloaded of the packages without any upload in the idle time. Those nobody downloads are left out. */
export const refreshQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'refresh',
    sideTables: ['files'],
    packages: 'none',
    parameters: ['from', 'to', 'range', 'idle', 'limit'],
    dimensions: ['package'],
    measures: ['downloads'],
    defaultLimit: 10,
    defaults: { idle: '6m' },
    columns: {
      ...rankedColumns,
      released: column.nullable(column.date('Day of the last upload, UTC; null for "other".')),
      downloads: column.count('Downloads in the range.'),
    },
  }) as const satisfies Query;

/** Releases per month of the packages most downloaded in the window, of those that have any release in it. */
export const releaseCalendarQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'release-calendar',
    sideTables: ['files'],
    packages: 'none',
    parameters: ['window', 'limit'],
    dimensions: ['package'],
    measures: ['downloads'],
    defaultLimit: 5,
    defaults: { window: '6m' },
    columns: {
      package: column.text('Name, normalised by PEP 503; most downloaded in the window first.'),
      date: column.date('First day of the month, UTC.'),
      releases: column.count('Versions first uploaded in the month.'),
      version: column.nullable(column.text('The greatest of them by PEP 440; null where there is none.')),
      partial: column.flag('Whether the window cuts the month.'),
    },
  }) as const satisfies Query;
