import type { Granularity } from '../time/granularity.ts';
import type { RangePreset } from '../time/time-range.ts';
import type { UtcDate } from '../time/utc-date.ts';
import type { Catalogue } from './catalogue.ts';
import type { ColumnType, ResultColumn } from './column.ts';
import type { ParameterName, Query } from './query.ts';

/** Names of the catalogue's queries. */
export type QueryName<C extends Catalogue> = keyof C['queries'] & string;

type ValueOf<T extends ColumnType> = T extends 'date' | 'text' ? string : T extends 'flag' ? boolean : number;

/** A decoded row of a query: counts are numbers, dates `YYYY-MM-DD` strings. */
export type RowOf<C extends Catalogue, N extends QueryName<C>> = C['queries'][N]['columns'] extends infer R
  ? {
      readonly [K in keyof R]: R[K] extends ResultColumn<infer T, infer X>
        ? ValueOf<T> | (X extends true ? null : never)
        : never;
    }
  : never;

/** Values to keep, or to keep and to leave out. `'unknown'` stands for empty values. */
export type FilterValue =
  | string
  | readonly string[]
  | Readonly<{ in?: readonly string[]; notIn?: readonly string[] }>;

/** Dimensions of the catalogue that are filters; packages are a parameter of their own. */
export type FilterName<C extends Catalogue> = Exclude<keyof C['source']['dimensions'] & string, 'package'>;

/** Filters of a request, by dimension. */
export type Filters<C extends Catalogue = Catalogue> = Readonly<{
  [D in FilterName<C>]?: FilterValue | undefined;
}>;

/** Whether downloads by mirrors (or by CI) count: all of them, none of them, or only they. */
export type Presence = 'include' | 'exclude' | 'only';

type ParameterValues = {
  from: UtcDate;
  to: UtcDate;
  range: RangePreset;
  granularity: Granularity;
  limit: number;
  search: string;
  release: string;
  window: RangePreset;
  idle: RangePreset;
  minimum: number;
};

type PackageParameter<Q extends Query> = Q['packages'] extends 'one'
  ? { readonly package: string }
  : Q['packages'] extends 'some'
    ? { readonly package: string | readonly string[] }
    : Q['packages'] extends 'any'
      ? { readonly package?: string | readonly string[] | undefined }
      : unknown;

type OtherParameters<P extends ParameterName> = ('search' extends P
  ? { readonly search: string }
  : unknown) & {
  readonly [N in Exclude<P, 'package' | 'search'>]?: ParameterValues[N] | undefined;
};

type FilterParameters<C extends Catalogue, Q extends Query> = Q['measures'] extends readonly []
  ? unknown
  : {
      readonly filters?: Filters<C> | undefined;
      readonly mirrors?: Presence | undefined;
      /** Beside a filter of CI, both hold. */
      readonly ci?: Presence | undefined;
    };

/** Parameters of a query as TypeScript values. Queries that read no downloads take no filters. */
export type ParametersOf<C extends Catalogue, N extends QueryName<C>> = PackageParameter<C['queries'][N]> &
  OtherParameters<C['queries'][N]['parameters'][number] & ParameterName> &
  FilterParameters<C, C['queries'][N]>;

/** A question to the catalogue: a query's name and its parameters. Never SQL. */
export type RequestOf<C extends Catalogue, N extends QueryName<C> = QueryName<C>> =
  N extends QueryName<C> ? { readonly query: N } & ParametersOf<C, N> : never;
