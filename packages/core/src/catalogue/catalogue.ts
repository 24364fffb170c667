import { CatalogueError } from '../errors.ts';
import type { Query } from './query.ts';
import type { Schema } from './schema.ts';
import type { Source } from './source.ts';

/** The frozen set of a source, the schemas that can hold it and the queries it answers. */
export type Catalogue<
  S extends Source = Source,
  H extends Readonly<Record<string, Schema>> = Readonly<Record<string, Schema>>,
  Q extends Readonly<Record<string, Query>> = Readonly<Record<string, Query>>,
> = Readonly<{ source: S; schemas: H; queries: Q }>;

const QUERY_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Defines and freezes a catalogue, keeping every name in its type. Throws `CatalogueError` for a query name that is
 * not kebab-case, or a query over a dimension, measure or side table there is not.
 */
export function defineCatalogue<
  S extends Source,
  const H extends Readonly<Record<string, Schema>>,
  const Q extends Readonly<Record<string, Query>>,
>(definition: { source: S; schemas: H; queries: Q }): Catalogue<S, H, Q> {
  const { source, queries } = definition;
  for (const [name, query] of Object.entries<Query>(queries)) {
    if (!QUERY_NAME.test(name)) {
      throw new CatalogueError('invalid-name', `Query name "${name}" is not kebab-case. Rename it.`);
    }
    for (const dimension of query.dimensions) {
      if (!Object.hasOwn(source.dimensions, dimension)) {
        throw new CatalogueError(
          'unknown-dimension',
          `Query "${name}" groups by "${dimension}", which is no dimension of source "${source.name}". ` +
            `It has ${Object.keys(source.dimensions).join(', ')}.`,
        );
      }
    }
    for (const sideTable of query.sideTables) {
      const without = Object.values(definition.schemas).find(
        ({ sideTables }) => !Object.hasOwn(sideTables, sideTable),
      );
      if (without !== undefined) {
        throw new CatalogueError(
          'unknown-side-table',
          `Query "${name}" reads "${sideTable}", which is no side table of schema "${without.name}". ` +
            `It has ${Object.keys(without.sideTables).join(', ') || 'none'}.`,
        );
      }
    }
    for (const measure of query.measures) {
      if (!Object.hasOwn(source.measures, measure)) {
        throw new CatalogueError(
          'unknown-measure',
          `Query "${name}" asks for "${measure}", which is no measure of source "${source.name}". ` +
            `It has ${Object.keys(source.measures).join(', ')}.`,
        );
      }
    }
  }
  return deepFreeze({ source, schemas: definition.schemas, queries });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
