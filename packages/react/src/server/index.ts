export {
  ClientError,
  type ClientProblem,
  type ClientProblemCode,
  type QueryProblem,
} from '../client/client-error.ts';
export { type Client, type ClientOptions, createClient } from '../client/create-client.ts';
export { type FilterState, NO_FILTERS } from '../filters/filter-state.ts';
export type { StartFilters } from '../filters/start-state.ts';
export { decodeFilterState, encodeFilterState } from '../filters/url-state.ts';
export type { Prefetched } from '../query/prefetched.ts';
export { type AddressSearch, type FiltersAtOptions, filtersAt } from './filters-at.ts';
export { type PrefetchOptions, prefetch } from './prefetch.ts';
export { type AskingWidgets, widgetRequests } from './widget-requests.ts';
