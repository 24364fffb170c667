import type { ParametersOf, PypiCatalogue, QueryName } from '@downpour/core';

/** What a widget asks, as `useCatalogueQuery` takes it. The same function gives it to the hook and to a server. */
export type WidgetRequest<N extends QueryName<PypiCatalogue>> = readonly [
  query: N,
  parameters: ParametersOf<PypiCatalogue, N>,
];

/** The packages a widget is about. */
export type OfPackages = Readonly<{ package?: string | readonly string[] | undefined }>;
