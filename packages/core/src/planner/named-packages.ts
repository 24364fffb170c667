import type { ResolvedQuery } from './resolved-query.ts';

/**
 * Whether the query is about packages that it names: those have some thousands of versions at most, and fewer of every
 * other value, so all of them may leave ClickHouse.
 */
export const namesPackages = ({ filters }: ResolvedQuery): boolean =>
  filters.some(({ dimension, operator }) => dimension === 'package' && operator === 'in');
