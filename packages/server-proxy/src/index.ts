export type { ClickHouseConnection } from './clickhouse/execute-statement.ts';
export { createProxy, type Proxy, type ProxyOptions, type Readiness } from './create-proxy.ts';
export type { Cors } from './http/headers.ts';
export type { Limits } from './limits.ts';
export type { Log, LogFields, LogLevel } from './log.ts';
export type { SchemaChoice } from './upstream/find-deployment.ts';
