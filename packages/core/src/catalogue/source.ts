import { CatalogueError } from '../errors.ts';
import type { Dimension } from './dimension.ts';
import type { Measure } from './measure.ts';

/** What the base table holds, in words: its time dimension, dimensions and measures. */
export type Source<
  D extends Readonly<Record<string, Dimension>> = Readonly<Record<string, Dimension>>,
  M extends Readonly<Record<string, Measure>> = Readonly<Record<string, Measure>>,
> = Readonly<{ name: string; timeColumn: string; dimensions: D; measures: M }>;

/** Names of the source's dimensions. */
export type DimensionName<S extends Source> = keyof S['dimensions'] & string;
/** Names of the source's measures. */
export type MeasureName<S extends Source> = keyof S['measures'] & string;

/** Names of the measures a rollup of the source may store. */
export type MergeableMeasureName<S extends Source> = {
  [N in MeasureName<S>]: S['measures'][N] extends { mergeable: true } ? N : never;
}[MeasureName<S>];

/** Defines a source. Throws `CatalogueError` when a distinct count names a dimension the source does not have. */
export function source<
  const D extends Readonly<Record<string, Dimension>>,
  const M extends Readonly<Record<string, Measure>>,
>(definition: { name: string; timeColumn: string; dimensions: D; measures: M }): Source<D, M> {
  for (const [name, measure] of Object.entries(definition.measures)) {
    if (measure.kind === 'distinct' && !Object.hasOwn(definition.dimensions, measure.of)) {
      throw new CatalogueError(
        'unknown-dimension',
        `Measure "${name}" counts "${measure.of}", which is no dimension of source "${definition.name}". ` +
          `It has ${Object.keys(definition.dimensions).join(', ')}.`,
      );
    }
  }
  return definition;
}
