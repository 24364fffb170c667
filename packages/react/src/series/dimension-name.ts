import type { FilterName, PypiCatalogue } from '@downpour/core';
import { dimensions } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';

/** A dimension of the catalogue that downloads can be split and filtered by. */
export type FilterDimension = FilterName<PypiCatalogue>;

/** Name of a dimension for people, in the singular and as it follows "by". */
export const dimensionName = (
  dimension: FilterDimension,
  language: Language,
): Readonly<{ label: string; by: string }> => wordsOf(language, 'dimensions', dimensions)[dimension];

/** All dimensions that can filter, in the order canonical requests have them. */
export const SORTED_DIMENSIONS = [
  'ci',
  'country',
  'installer',
  'python',
  'system',
  'type',
  'version',
] as const satisfies readonly FilterDimension[];

/** Whether a text names a dimension that can filter. */
export const isFilterDimension = (text: string): text is FilterDimension =>
  (SORTED_DIMENSIONS as readonly string[]).includes(text);
