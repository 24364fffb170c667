import type { FilterName, PypiCatalogue } from '@downpour/core';

/** A dimension of the catalogue that downloads can be split and filtered by. */
export type FilterDimension = FilterName<PypiCatalogue>;

/** Name of a dimension for people, in the singular and as it follows "by". */
export const DIMENSION_NAMES = {
  version: { label: 'Version', by: 'version' },
  country: { label: 'Country', by: 'country' },
  python: { label: 'Python', by: 'Python version' },
  system: { label: 'System', by: 'system' },
  installer: { label: 'Installer', by: 'installer' },
  type: { label: 'File type', by: 'file type' },
  ci: { label: 'CI', by: 'CI' },
} as const satisfies Readonly<Record<FilterDimension, Readonly<{ label: string; by: string }>>>;

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
  Object.hasOwn(DIMENSION_NAMES, text);
