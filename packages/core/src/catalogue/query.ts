import type { RangePreset } from '../time/time-range.ts';
import { column, type ResultColumn } from './column.ts';
import type { DimensionName, MeasureName, Source } from './source.ts';

/** How a question is put together; each kind has one way to be compiled and one set of columns. */
export type QueryKind =
  | 'series'
  | 'breakdown'
  | 'matrix'
  | 'summary'
  | 'extent'
  | 'search'
  | 'rank'
  | 'totals'
  | 'adoption'
  | 'dependents'
  | 'dependencies'
  | 'details'
  | 'releases'
  | 'comparison'
  | 'growth'
  | 'emerging'
  | 'refresh'
  | 'release-calendar'
  | 'stars'
  | 'activity'
  | 'contributors';

/** Parameters beside the filters. */
export type ParameterName =
  | 'package'
  | 'from'
  | 'to'
  | 'range'
  | 'granularity'
  | 'limit'
  | 'search'
  | 'release'
  | 'window'
  | 'idle'
  | 'minimum';

/**
 * How many packages a query is about: exactly one, some (1 to 10), any number (none means all of them), or it takes no
 * package.
 */
export type PackageArity = 'one' | 'some' | 'any' | 'none';

/** Values of parameters that a request leaves out. */
export type QueryDefaults = Readonly<{
  window?: RangePreset;
  idle?: RangePreset;
  minimum?: number;
}>;

/** A named question of the catalogue. */
export type Query<
  K extends QueryKind = QueryKind,
  A extends PackageArity = PackageArity,
  P extends ParameterName = ParameterName,
  C extends Readonly<Record<string, ResultColumn>> = Readonly<Record<string, ResultColumn>>,
> = Readonly<{
  kind: K;
  title: string;
  description: string;
  /** Side tables it reads. */
  sideTables: readonly string[];
  packages: A;
  parameters: readonly P[];
  /** Dimensions the answer is grouped by. */
  dimensions: readonly string[];
  /** Measures of the source; a query without any reads side tables alone and takes no filters. */
  measures: readonly string[];
  /** Top N unless asked otherwise; `undefined` for queries without a limit. */
  defaultLimit?: number;
  defaults?: QueryDefaults;
  columns: C;
}>;

type Texts = Readonly<{ title: string; description: string }>;

const seriesColumns = {
  date: column.date('First day of the bucket, UTC.'),
  downloads: column.count('Downloads in the bucket.'),
  partial: column.flag('Whether the range or the end of the data cuts the bucket.'),
} as const;

const splitColumns = {
  date: seriesColumns.date,
  value: column.text('Value of the dimension; "unknown" where the data is empty, "other" for the rest.'),
  other: column.flag('Whether the row stands for the rest after the top N.'),
  downloads: seriesColumns.downloads,
  partial: seriesColumns.partial,
} as const;

const breakdownColumns = {
  value: splitColumns.value,
  other: splitColumns.other,
  members: column.count('Distinct values the row stands for: 1, or how many "other" joins.'),
  downloads: column.count('Downloads in the range.'),
} as const;

const rangeParameters = ['package', 'from', 'to', 'range'] as const;

/** Downloads per bucket. */
export const seriesQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'series',
    sideTables: [],
    packages: 'any',
    parameters: [...rangeParameters, 'granularity'],
    dimensions: [],
    measures: ['downloads'],
    columns: seriesColumns,
  }) as const satisfies Query;

/** Downloads per bucket, split by the top N values of a dimension; the rest is `other`. */
export const splitSeriesQuery = <S extends Source, const D extends DimensionName<S>>(
  _source: S,
  texts: Texts & { dimension: D; defaultLimit?: number },
) =>
  ({
    title: texts.title,
    description: texts.description,
    kind: 'series',
    sideTables: [],
    packages: 'any',
    parameters: [...rangeParameters, 'granularity', 'limit'],
    dimensions: [texts.dimension],
    measures: ['downloads'],
    defaultLimit: texts.defaultLimit ?? 8,
    columns: splitColumns,
  }) as const satisfies Query;

/** Downloads by the top N values of a dimension; the rest is `other`. */
export const breakdownQuery = <S extends Source, const D extends DimensionName<S>>(
  _source: S,
  texts: Texts & { dimension: D; defaultLimit?: number },
) =>
  ({
    title: texts.title,
    description: texts.description,
    kind: 'breakdown',
    sideTables: [],
    packages: 'any',
    parameters: [...rangeParameters, 'limit'],
    dimensions: [texts.dimension],
    measures: ['downloads'],
    defaultLimit: texts.defaultLimit ?? 10,
    columns: breakdownColumns,
  }) as const satisfies Query;

/** Downloads by file type for each of the top N installers. */
export const matrixQuery = <
  S extends Source,
  const R extends DimensionName<S>,
  const D extends DimensionName<S>,
>(
  _source: S,
  texts: Texts & { rows: R; columns: D; defaultLimit?: number },
) =>
  ({
    title: texts.title,
    description: texts.description,
    kind: 'matrix',
    sideTables: [],
    packages: 'any',
    parameters: [...rangeParameters, 'limit'],
    dimensions: [texts.rows, texts.columns],
    measures: ['downloads'],
    defaultLimit: texts.defaultLimit ?? 8,
    columns: {
      row: splitColumns.value,
      other: splitColumns.other,
      column: column.text('Value of the second dimension; "unknown" where the data is empty.'),
      downloads: breakdownColumns.downloads,
    },
  }) as const satisfies Query;

/** Last day, week and month up to the last complete day, each with its change, and the total. */
export const summaryQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'summary',
    sideTables: [],
    packages: 'any',
    parameters: rangeParameters,
    dimensions: [],
    measures: ['downloads'],
    columns: {
      period: column.text('"day", "week" (7 days), "month" (30 days) or "total".'),
      from: column.date('First day of the period.'),
      to: column.date('Day after the last day of the period.'),
      downloads: column.count('Downloads in the period.'),
      previous: column.nullable(
        column.count('Downloads in the equally long period before; null where the data starts later.'),
      ),
      change: column.nullable(
        column.ratio('Relative change against the period before; null where that had none.'),
      ),
      partial: column.flag('Whether the data or the range starts within the period.'),
    },
  }) as const satisfies Query;

/** First and last day a package was downloaded on, and how much. */
export const extentQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'extent',
    sideTables: [],
    packages: 'one',
    parameters: ['package'],
    dimensions: [],
    measures: ['firstDay', 'lastDay'],
    columns: {
      first: column.nullable(column.date('First day with a download; null where the filters leave none.')),
      last: column.nullable(column.date('Last day with a download; null where the filters leave none.')),
    },
  }) as const satisfies Query;

/**
 * Packages whose name is the given text, starts with it, holds it or is spelt almost so, in this order, each most
 * downloaded first.
 */
export const searchQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'search',
    sideTables: [],
    packages: 'none',
    parameters: ['search', 'limit'],
    dimensions: ['package'],
    measures: ['downloads'],
    defaultLimit: 8,
    columns: {
      package: column.text('Name, normalised by PEP 503.'),
      downloads: column.count('All downloads under the filters.'),
      match: column.text(
        'How the name is like the text: "exact"; "prefix", it starts with it; "part", it holds it; "similar", one edit ' +
          'away, or two from six characters on. Texts below three characters find prefixes only.',
      ),
    },
  }) as const satisfies Query;

/** Place of a package among all packages by downloads; equal downloads share the better place. */
export const rankQuery = <S extends Source>(_source: S, texts: Texts) =>
  ({
    ...texts,
    kind: 'rank',
    sideTables: [],
    packages: 'one',
    parameters: rangeParameters,
    dimensions: ['package'],
    measures: ['downloads'],
    columns: {
      rank: column.nullable(column.count('Place, 1 is the most downloaded; null without downloads.')),
      packages: column.count('Packages with downloads under the same filters.'),
      downloads: column.count('Downloads of the package in the range.'),
      top: column.nullable(column.ratio('Share of packages placed as high or higher: 0.01 is the top 1 %.')),
    },
  }) as const satisfies Query;

/** Packages and downloads of the whole registry. */
export const totalsQuery = <S extends Source>(
  _source: S,
  texts: Texts & { measures: readonly MeasureName<S>[] },
) =>
  ({
    title: texts.title,
    description: texts.description,
    kind: 'totals',
    sideTables: [],
    packages: 'any',
    parameters: rangeParameters,
    dimensions: [],
    measures: texts.measures,
    columns: {
      packages: column.count('Packages with downloads.'),
      downloads: column.count('Downloads.'),
    },
  }) as const satisfies Query;
