export { aggregateExpression } from './aggregate.ts';
export { quoteIdentifier, quoteTable } from './identifier.ts';
export { rollupSelect } from './rollup-select.ts';
export { timeBucket } from './time-bucket.ts';
