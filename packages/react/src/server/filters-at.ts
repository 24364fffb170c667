import type { FilterState } from '../filters/filter-state.ts';
import { type StartFilters, startState } from '../filters/start-state.ts';
import { decodeFilterState } from '../filters/url-state.ts';

/** The search part of an address, as a text or as the parameters a framework has parsed. */
export type AddressSearch =
  | string
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The props of the page's `FilterProvider` that say what an address means. */
export type FiltersAtOptions = Readonly<{
  initial?: StartFilters | undefined;
  urlState?: boolean | string | undefined;
}>;

/** The filters a `FilterProvider` with these props has when the page's address has this search part. */
export function filtersAt(search: AddressSearch, { initial, urlState }: FiltersAtOptions = {}): FilterState {
  const prefix = typeof urlState === 'string' ? urlState : '';
  return decodeFilterState(textOf(search), startState(initial), prefix);
}

function textOf(search: AddressSearch): string {
  if (typeof search === 'string' || search instanceof URLSearchParams) return search.toString();
  const entries = Object.entries(search).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(entries).toString();
}
