export { githubRepository } from '../pypi/repository-url.ts';
export type { Statement, StatementParameter } from '../sql/statement.ts';
export { type Assembly, assembleResult, type Execution } from './assemble-result.ts';
export { coverageOf, extentStatement, readExtent } from './coverage.ts';
export {
  type Coverage,
  type DeployedSideTable,
  type DeployedTable,
  type Deployment,
  deploymentStatement,
  holdsSampleData,
  readDeployment,
} from './deployment.ts';
export { describePlan } from './describe-plan.ts';
export {
  grantsStatement,
  privilegesBeyondReading,
  readSettings,
  type ServerSetting,
  settingsStatement,
  versionStatement,
} from './inspect-server.ts';
export { describeMismatch, type Mismatch } from './mismatch.ts';
export { missingSideTables } from './missing-side-tables.ts';
export { occurrenceStatement, type WantedValue, wantedValues } from './occurrence.ts';
export { type Plan, planQuery } from './plan-query.ts';
export type { RawRow } from './query-shape.ts';
export { type Resolution, resolveQuery } from './resolve-query.ts';
export type { Period, ResolvedQuery } from './resolved-query.ts';
export type { ResolveContext } from './resolver.ts';
export { type Selection, selectRollup } from './select-rollup.ts';
