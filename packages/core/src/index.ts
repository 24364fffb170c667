export { type Catalogue, defineCatalogue } from './catalogue/catalogue.ts';
export type { ColumnType, ResultColumn } from './catalogue/column.ts';
export { type Dimension, dimension, OTHER, UNKNOWN } from './catalogue/dimension.ts';
export { activityQuery, contributorsQuery, starsQuery } from './catalogue/github-queries.ts';
export type {
  FilterName,
  Filters,
  FilterValue,
  ParametersOf,
  Presence,
  QueryName,
  RequestOf,
  RowOf,
} from './catalogue/infer.ts';
export { type Measure, measure } from './catalogue/measure.ts';
export {
  adoptionQuery,
  dependenciesQuery,
  dependentsQuery,
  detailsQuery,
  releasesQuery,
} from './catalogue/metadata-queries.ts';
export {
  breakdownQuery,
  extentQuery,
  matrixQuery,
  type PackageArity,
  type ParameterName,
  type Query,
  type QueryDefaults,
  type QueryKind,
  rankQuery,
  searchQuery,
  seriesQuery,
  splitSeriesQuery,
  summaryQuery,
  totalsQuery,
} from './catalogue/query.ts';
export {
  comparisonQuery,
  emergingQuery,
  growthQuery,
  refreshQuery,
  releaseCalendarQuery,
} from './catalogue/registry-queries.ts';
export {
  keyColumns,
  type Rollup,
  rollup,
  type TableDefinition,
  type TableEngine,
  type TableOptions,
} from './catalogue/rollup.ts';
export { SAMPLE_MARK } from './catalogue/sample-mark.ts';
export { type Schema, schema } from './catalogue/schema.ts';
export type { SideTable } from './catalogue/side-table.ts';
export {
  type DimensionName,
  type MeasureName,
  type MergeableMeasureName,
  type Source,
  source,
} from './catalogue/source.ts';
export { CatalogueError, type CatalogueErrorCode } from './errors.ts';
export { describeCatalogue, type QueryDescription } from './protocol/describe-catalogue.ts';
export {
  ciFilters,
  decodeFilters,
  encodeFilter,
  type Filter,
  filtersOf,
  filtersOfValue,
} from './protocol/filter.ts';
export { MAX_COMPARED, MAX_LIMIT, MAX_VALUES } from './protocol/parameters.ts';
export { type ParsedRequest, parseRequest } from './protocol/parse-request.ts';
export { isPresence } from './protocol/presence.ts';
export {
  isProblem,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  ProblemError,
  problem,
} from './protocol/problem.ts';
export type { QueryPlan } from './protocol/query-plan.ts';
export {
  canonicalRequest,
  createRequest,
  encodeRequest,
  parameterNames,
  type Request,
  requestedPackages,
  requestKey,
} from './protocol/request.ts';
export {
  type Cell,
  decodeResult,
  decodeRows,
  type Provenance,
  type Result,
  ResultError,
} from './protocol/result.ts';
export { comparePythonVersions } from './pypi/compare-python-versions.ts';
export { compareVersions } from './pypi/compare-versions.ts';
export { MIRROR_INSTALLERS } from './pypi/mirror-installers.ts';
export { isPackageName, normalizePackageName } from './pypi/package-name.ts';
export { parseRequirement, type Requirement } from './pypi/parse-requirement.ts';
export { type PypiCatalogue, pypiCatalogue } from './pypi/pypi-catalogue.ts';
export {
  bucketStart,
  DEFAULT_MAX_BUCKETS,
  GRANULARITIES,
  type Granularity,
  granularityFor,
  nests,
  nextBucket,
} from './time/granularity.ts';
export {
  type Bucket,
  bucketsOf,
  isAligned,
  isRangePreset,
  presetStart,
  type RangePreset,
  rangeDays,
  type TimeRange,
} from './time/time-range.ts';
export {
  addDays,
  addMonths,
  daysBetween,
  EARLIEST_DATE,
  isoWeekday,
  LATEST_DATE,
  parseUtcDate,
  type UtcDate,
  utcDateOf,
} from './time/utc-date.ts';
