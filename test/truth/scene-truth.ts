import type { Days } from './calendar.ts';
import type { Choice, Cut, FilterName } from './dimensions.ts';
import type { RawFile } from './generate-files.ts';

export type Cell = Readonly<{ keys: readonly string[]; downloads: number }>;

/** A package under the filters, over all complete days and within the range. */
export type PackageCell = Readonly<{ inRange: number; ever: number; first: string; last: string }>;

/** What a schema's tables can tell: one without a column for it knows every value as unknown. */
export type Knows = Readonly<{ ci: boolean; yanked: boolean }>;

/** What the raw rows say about a scene. */
export type SceneTruth = Readonly<{
  asOf: string;
  knows: Knows;
  /** Days the scene's range leaves of the data; `undefined` where it leaves none. */
  range: Days | undefined;
  /** Downloads in range of the scene's packages, by columns that a kind has among its cuts. */
  cells: (...columns: Cut) => readonly Cell[];
  /** Downloads under the scene's filters by any columns: counted when it is first asked for. */
  count: (by: Cut, over: Over) => Promise<readonly Cell[]>;
  /** Every package that has downloads under the scene's filters. */
  packages: () => Promise<ReadonlyMap<string, PackageCell>>;
  /** Uploaded files as far as the tables know of them. */
  files: readonly RawFile[];
  /** Statements that were asked so far. */
  statements: readonly string[];
}>;

export type Over = Readonly<{
  /** None to keep and none to leave out are all packages. */
  packages: Choice;
  days: Days;
  /** Filters of the scene that are not to be applied. */
  without?: readonly FilterName[];
}>;
