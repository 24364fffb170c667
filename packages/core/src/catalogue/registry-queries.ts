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
