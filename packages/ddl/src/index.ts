export type { Advice, PresentRollup, ProposedRollup, QueryAdvice } from './advise/advice.ts';
export { type AdviseOptions, advise } from './advise/advise.ts';
export type { Weights } from './advise/weights.ts';
export { applyChanges, describeChange, refusedChanges } from './apply-changes.ts';
export type { Loader } from './config.ts';
export {
  type Connection,
  type ConnectionOptions,
  connect,
  OLDEST_VERSION,
  type StatementValues,
} from './connect.ts';
export { DdlError, type DdlErrorOptions } from './ddl-error.ts';
export {
  type ServeClickHouseOptions,
  type ServedClickHouse,
  serveClickHouse,
} from './embedded/serve-clickhouse.ts';
export {
  type SpawnClickHouseOptions,
  type SpawnedClickHouse,
  spawnClickHouse,
} from './embedded/spawn-clickhouse.ts';
export { type ExitCode, exitCodes } from './exit-codes.ts';
export { type IngestedFile, type IngestOptions, type IngestReport, ingest } from './ingest/ingest.ts';
export type { Rejections } from './load/ledger.ts';
export type { Repair } from './load/repair-publish.ts';
export { createProgress, type Progress, type ProgressStep, silentProgress } from './progress.ts';
export { renderSchema } from './render/render-schema.ts';
export { type SampleOptions, type SampleReport, sample } from './sample/sample.ts';
export type { SampleShape } from './sample/sample-select.ts';
export { type ActualObject, type ActualSchema, actualSchema } from './schema/actual-schema.ts';
export { type DesiredSchema, desiredSchema, type SchemaName } from './schema/desired-schema.ts';
export { type Change, diffSchema, type RefusedChange, type Risk } from './schema/diff-schema.ts';
export type {
  DictionaryObject,
  ObjectColumn,
  SchemaObject,
  TableObject,
  ViewObject,
} from './schema/schema-object.ts';
