import type { Query } from '../catalogue/query.ts';
import type { Filter } from '../protocol/filter.ts';
import type { Granularity } from '../time/granularity.ts';
import type { Bucket, TimeRange } from '../time/time-range.ts';
import type { UtcDate } from '../time/utc-date.ts';

/** A period of a summary and the equally long one before it. */
export type Period = Readonly<{
  name: 'day' | 'week' | 'month' | 'total';
  range: TimeRange;
  previous?: TimeRange;
  partial: boolean;
}>;

/** What a window is set against: so many equally long ones right before it, and the average each package must have had. */
export type Baseline = Readonly<{ windows: number; days: number; minimum: number }>;

/** A request with every default, date and list made explicit: all that is needed to plan it. */
export type ResolvedQuery = Readonly<{
  name: string;
  query: Query;
  filters: readonly Filter[];
  /** The package asked for where it is looked up among all, or in side tables, so that it is no filter. */
  subject?: string;
  /** Days the answer is about. */
  range: TimeRange;
  /** Days that must be read; wider than `range` for a summary, and for growth. */
  scan: TimeRange;
  /** Whether `scan` holds every day the data has, so that a table without days may answer. */
  coversAllDays: boolean;
  granularity?: Granularity;
  buckets?: readonly Bucket[];
  periods?: readonly Period[];
  baseline?: Baseline;
  /** Packages without an upload since this day count as idle. */
  idleSince?: UtcDate;
  /** GitHub repository of the package, `owner/name` in lower case. */
  repository?: string;
  limit?: number;
  search?: string;
  /** The version of the package that the answer is about; its latest stable one where it is left out. */
  release?: string;
  /** Filters of versions that name releases, where they do not filter the downloads. */
  releases?: readonly Filter[];
  asOf: UtcDate;
}>;
