export { DdlError, type DdlErrorOptions } from './ddl-error.js';
export {
  type ServeClickHouseOptions,
  type ServedClickHouse,
  serveClickHouse,
} from './embedded/serve-clickhouse.js';
export {
  type SpawnClickHouseOptions,
  type SpawnedClickHouse,
  spawnClickHouse,
} from './embedded/spawn-clickhouse.js';
export { type ExitCode, exitCodes } from './exit-codes.js';
