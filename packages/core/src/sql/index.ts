export { aggregateExpression } from './aggregate.ts';
export { quoteIdentifier, quoteTable } from './identifier.ts';
export { normalizedName } from './normalized-name.ts';
export {
  requirementExtra,
  requirementExtras,
  requirementMarker,
  requirementName,
  requirementPattern,
  requirementSpecifier,
} from './requirement.ts';
export { rollupSelect } from './rollup-select.ts';
export { timeBucket } from './time-bucket.ts';
export { isPreRelease, isVersion, versionKey } from './version-order.ts';
